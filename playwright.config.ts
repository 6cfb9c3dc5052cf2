import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './.ci/find-browser.ts';

/** Found once: the workers read it from here. */
process.env.TEST_BROWSER = findBrowser();

/** A port of its own, so that a running `npm start` is not in the way. */
const address = 'http://localhost:4174';

export default defineConfig({
  testDir: 'e2e',
  snapshotPathTemplate: '{testDir}/tickets/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : 'list',
  webServer: { command: 'vite preview --port 4174', url: address },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: address,
    locale: 'en-US',
    timezoneId: 'Europe/Berlin',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.TEST_BROWSER,
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
