import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import { buildScript } from './build-script.ts';

const source = 'src/ui/offline/service-worker.ts';

/**
 * What is not kept: pages that were rendered for those who come from elsewhere, what the operator may change at any time,
 * and what an earlier build wrote into a folder that was not emptied.
 */
const isLeftOut =
  /^(?:start|codes|embed)\/|^(?:codes\.html|settings.*\.json|sitemap\.xml|robots\.txt|embed\.js)$|\.(?:gz|br)$|^sw\.js$/;

/**
 * Writes `sw.js`, which keeps every file of the build on the device. Its addresses are relative to it, and a file whose
 * name does not hold its content has a hash of it beside it, so that only what has changed is loaded again.
 */
export function offlineFiles(): Plugin {
  return {
    name: 'offline-files',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: async ({ dir = 'dist' }) => {
        const files = readdirSync(dir, { recursive: true, withFileTypes: true }).flatMap((entry) =>
          entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
        );
        const precached = files
          .map((file) => precacheEntry(dir, file))
          .filter(({ url }) => !isLeftOut.test(url));
        const define = { PRECACHED: JSON.stringify(precached) };
        writeFileSync(join(dir, 'sw.js'), await buildScript(source, { define }));
      },
    },
  };
}

function precacheEntry(dir: string, file: string) {
  const url = file.slice(join(dir, sep).length).replaceAll(sep, '/');
  const revision = url.startsWith('assets/')
    ? null
    : createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
  return { url, revision };
}
