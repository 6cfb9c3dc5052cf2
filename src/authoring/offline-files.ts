import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { build, type Plugin } from 'vite';

const source = 'src/ui/offline/service-worker.ts';

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
        // A folder that was not emptied before may hold what an earlier build wrote.
        const kept = files.filter((file) => !/(?:\.gz|\.br|sw\.js)$/.test(file));
        const precached = kept.map((file) => precacheEntry(dir, file));
        writeFileSync(join(dir, 'sw.js'), await serviceWorker(precached));
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

async function serviceWorker(precached: readonly object[]): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    define: { PRECACHED: JSON.stringify(precached), 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry: source, formats: ['iife'], name: 'serviceWorker' } },
  });
  const output = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  return output.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('\n');
}
