import { readFileSync } from 'node:fs';
import { readMime } from '../mail/mime.ts';
for (const f of process.argv.slice(2)) {
  const m = await readMime(readFileSync(f));
  console.log('=====', f.split('/').pop());
  console.log(m.fields.filter(x=>/^(from|subject|to|return-path|x-failed|auto-sub|content-type|x-ah|x-mailer)/.test(x.name)).map(x=>x.name+': '+x.body.slice(0,150)).join('\n'));
  console.log('---'); console.log(m.text.slice(0,1300).split('\n').map(l=>l.slice(0,260)).join('\n'));
  for (const p of m.parts) console.log('--- part', p.type, p.bytes.length, /delivery-status|feedback/.test(p.type)? new TextDecoder().decode(p.bytes).slice(0,900):'');
}
