import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type PreviewServer, preview } from 'vite';
import { expect, test } from './app.ts';

test.use({ serviceWorkers: 'allow' });

/** Everything is on the device when the service worker is active. */
async function isKept(page: Page) {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state))
    .toBe('activated');
}

test('with no network the app starts, walks a flow it never opened, and gives the ticket', async ({
  page,
  context,
  person,
}) => {
  await person.opens();
  await isKept(page);
  await context.setOffline(true);

  await person.goesTo('/');
  await person.goesTo('/start/bounce-reject');
  await person.answers(/^No.*after a test/);
  await expect(page.getByRole('button', { name: 'Copy ticket' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Copy ticket' })).toBeVisible();
  await person.goesTo('/codes/550-5.1.1');
  await expect(page.getByRole('main')).toContainText('5.1.1');
  await person.goesTo('/');
  await person.pastes('550 5.1.1 User unknown'); // the worker that reads comes from the device as well
});

test('the app can be installed', async ({ page, person }) => {
  await person.opens();
  const address = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest = await (await page.request.get(address ?? '')).json();
  expect(manifest).toMatchObject({ start_url: '.', display: 'standalone' });
  for (const { src } of manifest.icons) expect((await page.request.get(`/${src}`)).ok(), src).toBe(true);
});

test.describe('a new version', () => {
  let folder = '';
  let server: PreviewServer;
  let address = '';

  /** A copy of the build, on a server of its own: it becomes another version in the middle of a test. */
  test.beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mail-triage-offline-'));
    cpSync('dist', folder, { recursive: true });
    server = await preview({
      configFile: false,
      logLevel: 'silent',
      build: { outDir: folder },
      preview: { port: 0 },
    });
    address = server.resolvedUrls?.local[0] ?? '';
  });
  test.afterEach(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  function becomesNew() {
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    writeFileSync(
      join(folder, 'index.html'),
      page.replace('<html lang="en"', '<html lang="en" data-version="2"'),
    );
    const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
    const changed = worker.replace(/(url:[`"]index\.html[`"],revision:[`"])\w+/, '$12');
    expect(changed).not.toBe(worker);
    writeFileSync(join(folder, 'sw.js'), changed);
  }

  const isNew = (page: Page) => page.locator('html[data-version="2"]');

  test('waits until the person asks for it, also over a reload, and the case goes on', async ({
    browser,
  }) => {
    const context = await browser.newContext({ baseURL: address });
    const page = await context.newPage();
    const heading = page.getByRole('heading', { level: 1 });
    await page.goto('/');
    await isKept(page);
    await page.goto('/start/bounce-reject');
    const first = (await heading.textContent()) ?? '';
    await page.getByRole('main').getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(heading).not.toHaveText(first);
    const stands = page.url();
    const question = (await heading.textContent()) ?? '';

    const other = await context.newPage();
    await other.goto('/codes');

    becomesNew();
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update().then(() => undefined));
    const press = page.getByRole('button', { name: 'Reload with the new version' });
    await expect(press).toBeVisible();
    await expect(isNew(page)).toHaveCount(0);
    await page.reload();
    await expect(press).toBeVisible();
    await expect(isNew(page)).toHaveCount(0);

    await press.click();
    await expect(isNew(page)).toHaveCount(1);
    await expect(heading).toHaveText(question);
    expect(page.url()).toBe(stands);
    await expect(press).toBeHidden();

    await expect(isNew(other)).toHaveCount(0); // another tab is not reloaded under the person either
    await other.getByRole('button', { name: 'Reload with the new version' }).click();
    await expect(isNew(other)).toHaveCount(1);
    await context.close();
  });
});
