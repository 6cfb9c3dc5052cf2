import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';
import { licensesPlugin } from '../src/authoring/licenses-plugin.ts';
import { operatorPlugin } from '../src/authoring/operator-plugin.ts';
import { flowsPlugin } from '../src/authoring/vite-plugin.ts';

/** The development page over a copy of the flows, which a test may edit. */
const test = base.extend<{
  author: { address: string; edit: (file: string, from: string, to: string) => Promise<void> };
}>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  author: async ({}, use) => {
    const flows = await mkdtemp(join(tmpdir(), 'flows-'));
    await cp('flows', flows, { recursive: true });
    const server = await createServer({
      configFile: false,
      logLevel: 'silent',
      cacheDir: join(flows, '.vite'),
      plugins: [react(), tailwindcss(), flowsPlugin(flows), licensesPlugin(), operatorPlugin()],
      server: { port: 0, host: '127.0.0.1' },
    });
    await server.listen();
    const address = server.resolvedUrls?.local[0] ?? '';
    const edit = async (file: string, from: string, to: string) => {
      const path = join(flows, file);
      const text = await readFile(path, 'utf8');
      expect(text).toContain(from);
      await writeFile(path, text.replace(from, to));
    };
    await use({ address, edit });
    await server.close();
    await rm(flows, { recursive: true, force: true });
  },
});

test('an edited flow is shown in place, and a broken one shows its problems on screen', async ({
  page,
  author,
}) => {
  test.setTimeout(180_000); // the development server reads all content anew for each save
  await page.goto(`${author.address}start/bounce-reject`);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Do you still have the returned message?', { timeout: 30_000 });

  await author.edit(
    'bounce-reject.yaml',
    'Do you still have the returned message?',
    'Is the returned message there?',
  );
  await expect(heading).toHaveText('Is the returned message there?', { timeout: 40_000 });
  expect(page.url()).toContain('/start/bounce-reject');

  await author.edit('bounce-reject.yaml', 'next: genuine-and-final', 'next: nowhere-at-all');
  const overlay = page.locator('vite-error-overlay');
  await expect(overlay).toContainText('nothing in bounce-reject.yaml is named "nowhere-at-all"', {
    timeout: 40_000,
  });
  await expect(overlay).toContainText(/flows\/bounce-reject\.yaml:\d+/);

  await author.edit('bounce-reject.yaml', 'next: nowhere-at-all', 'next: genuine-and-final');
  await expect(overlay).toHaveCount(0, { timeout: 40_000 });
  await expect(heading).toHaveText('Is the returned message there?', { timeout: 30_000 });
});
