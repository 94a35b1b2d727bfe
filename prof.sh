rm -rf /tmp/w/pf/prof; node --cpu-prof --cpu-prof-dir=/tmp/w/pf/prof --import tsx tt.ts $1; node -e "
const fs=require('fs');const d='/tmp/w/pf/prof/';const p=JSON.parse(fs.readFileSync(d+fs.readdirSync(d).sort((a,b)=>fs.statSync(d+b).size-fs.statSync(d+a).size)[0]));const self={};const dt=p.timeDeltas;p.samples.forEach((s,i)=>self[s]=(self[s]||0)+dt[i]);
const by={};for(const n of p.nodes){const k=n.callFrame.functionName+' '+n.callFrame.url.split('/').slice(-1)+':'+n.callFrame.lineNumber;by[k]=(by[k]||0)+(self[n.id]||0)}
console.log(Object.entries(by).sort((a,b)=>b[1]-a[1]).slice(0,18).map(([k,v])=>k+' '+(v/1000).toFixed(0)+'ms').join('\n'))"
