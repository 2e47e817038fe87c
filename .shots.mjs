import { chromium } from 'playwright-core';
import { serve } from '/tmp/wt/class/src/scripts/serve.js';
import fs from 'node:fs';
const port = 4981;
const s = await serve({port, dir:'/tmp/wt/class/build'});
const b = await chromium.launch({executablePath:'/usr/bin/chromium', args:['--no-sandbox']});
const page = await b.newPage({viewport:{width:1280,height:720}, reducedMotion:'reduce'});
fs.mkdirSync('/tmp/class-shots',{recursive:true});
await page.goto(`http://localhost:${port}/present/`);
await page.waitForSelector('main[data-started]');
const slides = await page.evaluate(()=>JSON.parse(document.querySelector('[data-given]').textContent).slides);
const shots=[];
for (let i=0;i<slides.length;i++){
  if(slides[i].kind==='step'){
    await page.evaluate(()=>document.fonts.ready.then(()=>0));
    const buf = await page.locator('.slide[data-current] .slide-picture').screenshot({type:'png'});
    shots.push([i+1, slides[i].id, buf.toString('base64')]);
  }
  await page.keyboard.press('ArrowRight');
}
const m = await b.newPage({viewport:{width:1680,height:1120}});
for(let i=0;i<shots.length;i+=6){
  await m.setContent(`<body style="margin:0;display:grid;grid-template-columns:repeat(3,560px);gap:0;font:700 16px sans-serif">`+shots.slice(i,i+6).map(([n,id,d])=>`<div style="border:1px solid red;height:558px;overflow:hidden">${n} ${id}<br><img style="max-width:556px;max-height:530px" src="data:image/png;base64,${d}"></div>`).join('')+`</body>`);
  await m.waitForTimeout(150);
  await m.screenshot({path:`/tmp/class-shots/m${String(i/6).padStart(2,'0')}.png`});
}
console.log(shots.length);
await b.close(); process.exit(0);
