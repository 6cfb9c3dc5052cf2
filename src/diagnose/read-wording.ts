import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseContentFile } from '../authoring/content-file.ts';
import { compileWording, type Wording } from '../mail/wording.ts';
import { wordingSchema } from '../mail/wording-table.ts';

/** `flows/codes/wording.yaml`, ready to be asked. */
export function readWording(folder = 'flows'): Wording {
  const file = 'codes/wording.yaml';
  const { value, problems } = parseContentFile(file, readFileSync(join(folder, file), 'utf8'), wordingSchema);
  if (!value) throw new Error(problems.map(({ what, fix }) => `flows/${file}: ${what}: ${fix}`).join('\n'));
  return compileWording(value);
}
