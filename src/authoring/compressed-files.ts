import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** Not what the operator may change on the server: the compressed copy would still say what was. */
const worthIt = /^(?!settings\.json$).*\.(?:css|html|js|json|svg|txt|xml)$/;
/** Below, the answer fits into one packet anyway. */
const leastBytes = 1024;

/** Writes `.gz` and `.br` beside each text that is built, so that a server compresses nothing while people wait. */
export function compressedFiles(): Plugin {
  return {
    name: 'compressed-files',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: async ({ dir = 'dist' }) => {
        const files = readdirSync(dir, { recursive: true, encoding: 'utf8' });
        await Promise.all(
          files.filter((file) => worthIt.test(file)).map((file) => compress(join(dir, file))),
        );
      },
    },
  };
}

/** Of several files at once, each on a thread of its own. */
async function compress(file: string) {
  const content = readFileSync(file);
  if (content.length < leastBytes) return;
  writeFileSync(`${file}.gz`, await gzipped(content, { level: 9 }));
  writeFileSync(`${file}.br`, await brotli(content));
}

const gzipped = promisify<Buffer, object, Buffer>(gzip);
const brotli = promisify<Buffer, Buffer>(brotliCompress);
