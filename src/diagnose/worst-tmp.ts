import { read } from '../mail/read.ts';
import { readWording } from './read-wording.ts';
const w = readWording();
const pieces=['@', 'a@b.c ', '<a@b.c>: ', 'a@', '550 5.1.1 ', '550-', '5.1.', '>', '> ', '<', '<a ', '&#', '=\n', '--b\n', 'Received: x\n', 'X-Y: z\n', ' x\n', 'said: ', '>>> ', '<<< ', '(', '"', '\r', '\n', ' ', '-', '.', 'to=<a@b>, ', 'Final-Recipient: rfc822; a@b.c\n', 'a b c d: ', '\u3042', '<!--', '<style>', '550 '];
for (const p of pieces) for (const [k,n] of [[0,200000],[1,200000],[2,200000]] as const){
 const filler=p.repeat(Math.ceil(n/p.length));
 const text=[filler,`Return-Path: <>\nFrom: mailer-daemon@example.com\nSubject: failure notice\nContent-Type: text/html\n\n${filler}`, `Return-Path: <>\nFrom: mailer-daemon@example.com\nSubject: failure notice\n\nundeliverable\n${filler}`][k];
 const t=performance.now(); await read(text!,w); const d=performance.now()-t; if(d>150) console.log(JSON.stringify(p),k,d.toFixed(0));
}
