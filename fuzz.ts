import { readFileSync, writeFileSync } from 'node:fs';
import { preflight } from './pipeline/preflight/preflight.ts';
let seed=Number(process.argv[3]??1); const rnd=()=>{seed=(seed*1103515245+12345)%2147483648; return seed/2147483648};
const src=readFileSync(process.argv[2]!); const N=Number(process.argv[4]??200);
let worst=0; const seen=new Map<string,number>();
for(let i=0;i<N;i++){
  const b=Buffer.from(src);
  const kind=i%4;
  if(kind===0) for(let k=0;k<1+rnd()*20;k++) b[Math.floor(rnd()*b.length)]!^=1<<Math.floor(rnd()*8);
  if(kind===1) {const at=Math.floor(rnd()*b.length); b.fill(Math.floor(rnd()*256),at,Math.min(b.length,at+Math.floor(rnd()*200)));}
  let c: Buffer=b;
  if(kind===2) c=b.subarray(0,Math.floor(rnd()*b.length));
  if(kind===3) {const a=Math.floor(rnd()*b.length), l=Math.floor(rnd()*500); c=Buffer.concat([b.subarray(0,a),b.subarray(a+l)]);}
  const t=performance.now(); const r=await preflight(c); const d=performance.now()-t;
  if(d>worst){worst=d; if(d>1500) writeFileSync(`/tmp/w/pf/slow-${i}.pdf`,c)}
  const m=r.verdicts.length===1?r.verdicts[0]!.found:'report'; 
  if(m.includes('查不下去')) writeFileSync(`/tmp/w/pf/crash-${i}.pdf`,c);
  seen.set(m,(seen.get(m)??0)+1);
}
console.log(process.argv[2],'worst',worst.toFixed(0),seen);
