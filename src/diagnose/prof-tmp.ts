import { readFileSync } from 'node:fs';
import { parseContentFile } from '../authoring/content-file.ts';
import { read } from '../mail/read.ts';
import { compileWording, wordingSchema } from '../mail/wording.ts';
import { filesIn } from '../diagnose/files.ts';
const t0=performance.now();
const { value } = parseContentFile('x', readFileSync('/tmp/wt-mail/flows/codes/wording.yaml', 'utf8'), wordingSchema);
const w = compileWording(value!);
console.log('load', performance.now()-t0);
const files=[...filesIn('/work/shared/corpus/sisimai')];
for (let k=0;k<Number(process.argv[2]??3);k++){
const t=performance.now(); let worst:[number,string][]=[];
for (let i=0;i<files.length;i+=16) await Promise.all(files.slice(i,i+16).map((f)=>read(f.bytes!, w)));
console.log(files.length/((performance.now()-t)/1000),'msg/s', worst.sort((a,b)=>b[0]-a[0]).slice(0,4));}
