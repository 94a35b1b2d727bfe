/** The style and the script of the folder for authors: one page, nothing fetched. */

export const STATIC_STYLE = `
body{margin:0;display:grid;grid-template-columns:minmax(320px,1fr) 1fr;height:100vh;font:16px/1.9 "Noto Serif CJK SC","Songti SC",SimSun,serif;color:#1d1d1b;background:#f7f6f2}
main{overflow:auto;padding:24px 36px}object{width:100%;height:100%;border:0}
h1{font-size:20px;color:#a51628}h2{font-size:20px;border-top:1px solid #dcd9d0;padding-top:18px}h3{font-size:17px}
[data-at]{cursor:text;border-left:3px solid transparent;padding-left:10px;margin-left:-13px}[data-at]:hover,[data-at]:focus{border-left-color:#a51628;outline:0}
textarea{display:block;width:100%;box-sizing:border-box;font:14px/1.7 sans-serif;border:1px solid #a51628;border-radius:6px;padding:6px 10px;margin:6px 0 14px}
.help{font:13px/1.7 sans-serif;color:#65625b}button{font:14px sans-serif;padding:8px 18px;border:0;border-radius:6px;background:#a51628;color:#fff;position:sticky;bottom:16px}
@media print{object,button,.help{display:none}body{display:block}}`;

export const STATIC_SCRIPT = `
const about=JSON.parse(document.body.dataset.about);
const open=(block)=>{if(block.nextElementSibling&&block.nextElementSibling.tagName==='TEXTAREA'){block.nextElementSibling.focus();return}
const box=document.createElement('textarea');box.rows=3;box.dataset.of=block.dataset.at;box.setAttribute('aria-label','意见');block.after(box);box.focus()};
for(const block of document.querySelectorAll('[data-at]')){block.addEventListener('click',()=>open(block));block.addEventListener('keydown',(event)=>{if(event.key==='Enter')open(block)})}
document.getElementById('save').addEventListener('click',()=>{
const remarks=[...document.querySelectorAll('textarea')].filter((box)=>box.value.trim()!=='').map((box)=>({at:box.dataset.of,words:box.previousElementSibling.textContent,remark:box.value.trim()}));
const link=document.createElement('a');link.href=URL.createObjectURL(new Blob([JSON.stringify({...about,remarks},null,1)],{type:'application/json'}));
link.download=about.issue+'.remarks.json';link.click()});`;
