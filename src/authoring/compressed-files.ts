import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const worthIt = /\.(?:css|html|js|json|svg|txt|xml)$/;
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
      handler: ({ dir = 'dist' }) => {
        for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' }))
          if (worthIt.test(file)) compress(join(dir, file));
      },
    },
  };
}

function compress(file: string) {
  const content = readFileSync(file);
  if (content.length < leastBytes) return;
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(content));
}
