import { defineConfig, devices } from '@playwright/test';
import { present } from './.ci/find-browser.ts';

/** Found once: the workers read it from here. `npm test` installs one where there is none. */
const browser = process.env['TEST_BROWSER'] ?? present();
if (browser) process.env['TEST_BROWSER'] = browser;

/** A port of its own, so that a running `npm start` is not in the way. */
const port = process.env['TEST_PORT'] ?? '4174';
const address = `http://localhost:${port}`;

export default defineConfig({
  testDir: 'e2e',
  snapshotPathTemplate: '{testDir}/tickets/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  retries: 0,
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['list'], ['json']] : 'list',
  webServer: { command: `vite preview --port ${port}`, url: address },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: address,
    locale: 'en-US',
    timezoneId: 'Europe/Berlin',
    // e2e/offline.spec.ts allows it: elsewhere it would answer what a test wants to see fail.
    serviceWorkers: 'block',
    trace: process.env['CI'] ? 'off' : 'retain-on-failure',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-gpu',
        '--disable-quic',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
