import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin, type ResolvedConfig } from 'vite';
import { buildScript } from '../authoring/build-script.ts';
import { licensesPlugin } from '../authoring/licenses-plugin.ts';
import { type BuiltSettings, builtSettings, operatorPlugin } from '../authoring/operator-plugin.ts';
import { flowsPlugin } from '../authoring/vite-plugin.ts';
import { writeAsset } from '../authoring/write-asset.ts';
import { chunksFor } from './chunks-for.ts';
import { pageHtml } from './page-html.ts';
import type { Renderer } from './rendered-page.ts';
import { robots, sitemap } from './search-engines.ts';

/**
 * Writes the pages that people come to from elsewhere as HTML: they are painted before any script, and search engines
 * read them. Each is a file `<path>.html`, which servers give out for `<path>`.
 */
export function prerenderPlugin(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'prerender',
    apply: 'build',
    configResolved: (resolved) => {
      config = resolved;
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: async ({ dir = 'dist' }, bundle) => {
        const built = builtSettings();
        const { settings } = built;
        const basePath = config.base.replace(/\/$/, '');
        const { renderPage, renderedPaths, withoutScript } = await renderer(config.base);
        const frame = {
          template: readFileSync(join(dir, 'index.html'), 'utf8'),
          basePath,
          address: settings.address,
          beforePaint: `${basePath}/${await writeBeforePaint(dir, basePath, built)}`,
          withoutScript,
        };
        for (const path of renderedPaths) {
          const file = join(dir, path === '/' ? 'index.html' : `${decodeURIComponent(path)}.html`);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, pageHtml(frame, path, await renderPage(path), chunksFor(bundle, path)));
        }
        writeFileSync(join(dir, 'robots.txt'), robots(settings.address));
        if (settings.address === undefined)
          config.logger.info('No sitemap and no canonical links: settings.json names no "address".');
        else writeFileSync(join(dir, 'sitemap.xml'), sitemap(settings.address, renderedPaths));
      },
    },
  };
}

/** The app for Node, built beside the app for browsers and thrown away afterwards. */
async function renderer(base: string): Promise<Renderer> {
  const outDir = mkdtempSync(join('node_modules', '.prerender-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      base,
      plugins: [flowsPlugin('flows'), licensesPlugin(), operatorPlugin()],
      ssr: { noExternal: true },
      build: {
        outDir,
        ssr: 'src/prerender/render-page.tsx',
        minify: false,
        rolldownOptions: { output: { codeSplitting: false } },
      },
      worker: { format: 'es', plugins: () => [flowsPlugin('flows'), licensesPlugin()] },
    });
    return await import(pathToFileURL(join(outDir, 'render-page.js')).href);
  } finally {
    rmSync(outDir, { recursive: true });
  }
}

/** Written beside the other scripts, named by its content. */
async function writeBeforePaint(
  dir: string,
  basePath: string,
  { theme, settings }: BuiltSettings,
): Promise<string> {
  const script = await buildScript('src/ui/before-paint.ts', {
    define: {
      BUILT_THEME: JSON.stringify(theme),
      BUILT_AUDIENCES: JSON.stringify(settings.audiences),
      BASE_PATH: JSON.stringify(basePath),
    },
  });
  return writeAsset(dir, 'before-paint', 'js', script);
}
