/**
 * 朗读: the script makes its own button where the browser can speak, so that without scripts nothing is missing.
 * It reads what JSON-LD names as speakable, a sentence at a time, since long texts are cut off by some browsers.
 */
export const speechScript = `
(function(){
var s=window.speechSynthesis,bar=document.querySelector('.byline');
if(!s||!bar||typeof SpeechSynthesisUtterance==='undefined')return;
var b=document.createElement('button'),on=false;
b.type='button';
function show(){b.textContent=on?'停止朗读':'朗读全文';b.setAttribute('aria-pressed',String(on));}
function stop(){on=false;s.cancel();show();}
function start(){
var text=[],parts=document.querySelectorAll('[data-speak]');
for(var i=0;i<parts.length;i++)text=text.concat((parts[i].textContent||'').match(/[^。！？；]+[。！？；]?/g)||[]);
on=true;show();
(function next(){
if(!on)return;
var t=text.shift();
if(t===undefined)return stop();
var u=new SpeechSynthesisUtterance(t);
u.lang='zh-CN';u.rate=0.95;u.onend=next;u.onerror=stop;s.speak(u);
})();
}
b.addEventListener('click',function(){if(on)stop();else start();});
window.addEventListener('pagehide',function(){s.cancel();});
show();bar.appendChild(b);
})();
`.trim();
