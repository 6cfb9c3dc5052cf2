import { readFileSync } from 'node:fs';
import { parseContentFile } from '../authoring/content-file.ts';
import { read } from '../mail/read.ts';
import { compileWording, reasonOfWords, wordingSchema } from '../mail/wording.ts';
const { value } = parseContentFile('x', readFileSync('flows/codes/wording.yaml', 'utf8'), wordingSchema);
if (!value) throw new Error();
const w = compileWording(value);
for (const f of process.argv.slice(2)) {
  const r = await read(readFileSync(f), w);
  console.log('==', f.split('/').pop(), r.kind, r.system);
  for (const x of r.failures) console.log('  ', x.recipient?.value, x.replyCode?.value, x.enhancedCode?.value, x.reason, '|', x.diagnostic?.value.slice(0,300), '| BECAUSE', x.because?.value.slice(0,200), '| PHRASE', reasonOfWords(w, x.because?.value ?? '')?.phrase);
}
