import { paraglideVitePlugin } from '@inlang/paraglide-js';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { basePathIn } from './src/authoring/base-path.ts';
import { compressedFiles } from './src/authoring/compressed-files.ts';
import { contentSecurityPolicy } from './src/authoring/content-security-policy.ts';
import { embedScript } from './src/authoring/embed-script.ts';
import { licensesPlugin } from './src/authoring/licenses-plugin.ts';
import { messageOptions } from './src/authoring/messages.ts';
import { offlineFiles } from './src/authoring/offline-files.ts';
import { operatorPlugin } from './src/authoring/operator-plugin.ts';
import { twoStyleSheets } from './src/authoring/two-style-sheets.ts';
import { flowsPlugin } from './src/authoring/vite-plugin.ts';
import { prerenderPlugin } from './src/prerender/prerender-plugin.ts';

export default defineConfig(({ mode }) => ({
  base: basePathIn(process.env),
  plugins: [
    react(),
    tailwindcss(),
    flowsPlugin('flows'),
    licensesPlugin(),
    operatorPlugin(),
    contentSecurityPolicy(),
    embedScript(),
    twoStyleSheets(),
    prerenderPlugin(),
    offlineFiles(),
    compressedFiles(),
    ...(mode === 'development' ? [paraglideVitePlugin(messageOptions)] : []),
  ],
  build: {
    target: 'baseline-widely-available',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks: { pluginTimings: false }, // most of a build is rendering and compressing pages
      // Few files: each costs a round trip on a slow network.
      output: {
        codeSplitting: {
          groups: [
            { name: 'app', tags: ['$initial'], priority: 2 },
            {
              name: 'question',
              test: /src\/ui\/node-page\.tsx$|virtual:flows\/(?:providers|ticket)$/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  worker: {
    format: 'es',
    plugins: () => [flowsPlugin('flows'), licensesPlugin()],
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: { port: 5173 },
  preview: { port: 4173, strictPort: true },
  test: {
    testTimeout: 30_000, // the machines of CI are slow, and full of browsers
    // Nothing that is tested here keeps anything between two tests.
    isolate: false,
    pool: 'threads',
    include: ['src/**/*.test.ts', '.ci/*.test.ts'],
  },
}));
