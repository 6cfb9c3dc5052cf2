import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a file beside those of the build, named by its content as they are. Gives its path below `dir`. */
export function writeAsset(dir: string, name: string, ending: 'css' | 'js', content: string): string {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 8);
  const file = `assets/${name}-${hash}.${ending}`;
  writeFileSync(join(dir, file), content);
  return file;
}
