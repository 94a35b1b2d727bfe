import { preflight } from './pipeline/preflight/preflight.ts';
const P=['[<<(','((((','<<<<','[[[[','stream\n','trailer<<','xref\n0 1\n','1 0 obj<</Length 9>>stream\n','1 0 obj\n','1 0 obj <<>> endobj\n','1 0 obj<</Type/ObjStm/N 5/First 9>>stream\n','% \n','startxref\n','/a','1 0 R ','1 0 ','<','1 0 obj[','trailer<</Root 1 0 R/A[','1 0 obj(', '1 0 obj( endobj ', 'trailer\n', '1 0 obj<</Length 1 0 R>>stream\nendstream endobj\n'];
for(const p of P.filter(x=>!process.argv[3]||x===process.argv[3])) for(const n of [Number(process.argv[2]??20000),2*Number(process.argv[2]??20000)]){
 const b=Buffer.from('%PDF-1.4\n'+p.repeat(n/p.length),'latin1'); const t=performance.now();
 const r=await preflight(b); console.log(JSON.stringify(p),n,(performance.now()-t).toFixed(0),r.verdicts[0]!.found.slice(0,30));
}
