import { readFileSync } from 'node:fs';
import { preflight } from './pipeline/preflight/preflight.ts';
const b=readFileSync(process.argv[2]!);for(let i=0;i<2;i++){const t=performance.now();const r=await preflight(b);console.log((performance.now()-t).toFixed(0),'ms',r.verdicts.find(v=>v.check==='ink-limit')!.found)}
