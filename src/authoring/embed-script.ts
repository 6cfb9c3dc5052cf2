import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { buildScript } from './build-script.ts';

/** Writes `embed.js`, the script that pages of others load. Its name stays: they have written it down. */
export function embedScript(): Plugin {
  return {
    name: 'embed-script',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: async ({ dir = 'dist' }) => {
        writeFileSync(join(dir, 'embed.js'), await buildScript('src/embed/mail-triage.ts'));
      },
    },
  };
}
