import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import type { OperatorSettings } from '../operator/operator-settings.ts';
import { buildScript } from './build-script.ts';
import { builtSettings } from './operator-plugin.ts';

const source = 'src/ui/offline/service-worker.ts';

/** Pages that were rendered for those who come from elsewhere, and what the operator may change at any time. */
const leftOut =
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
        const { settings } = builtSettings();
        const precached = files
          .map((file) => precacheEntry(dir, file))
          .filter(({ url }) => isKept(url, settings));
        const define = { PRECACHED: JSON.stringify(precached) };
        writeFileSync(join(dir, 'sw.js'), await buildScript(source, { define }));
      },
    },
  };
}

/** Whether a file of the build stays on the device until the next build. */
export function isKept(
  url: string,
  { logo, providers }: Pick<OperatorSettings, 'logo' | 'providers'>,
): boolean {
  return !leftOut.test(url) && url !== logo && !providers.files.includes(url);
}

function precacheEntry(dir: string, file: string) {
  const url = file.slice(join(dir, sep).length).replaceAll(sep, '/');
  const revision = url.startsWith('assets/')
    ? null
    : createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
  return { url, revision };
}
