import { walk } from './walker.ts';
import { themesOf } from './themes.ts';
const { penalty: p } = await import('./penalty-law.ts');
const t0=process.cpuUsage().user;
const f = walk(p,{budget:0, order:'free'});
console.log('A',(process.cpuUsage().user-t0)/1e6);
for (const t of themesOf(p,f.ways)) walk(p,{...t,budget:2,limit:t.order==='strict'?4000:1500,deep:true},f);
console.log('T',(process.cpuUsage().user-t0)/1e6, f.decisions);
