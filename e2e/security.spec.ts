import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

/** What injected code would try first. Each says whether the browser let it happen. */
const attempts: readonly { readonly what: string; readonly run: () => boolean | Promise<boolean> }[] = [
  {
    what: 'text becomes HTML',
    run: () => {
      const element = document.createElement('div');
      element.innerHTML = '<img src="data:,">';
      return element.firstElementChild !== null;
    },
  },
  {
    what: 'text becomes a document',
    run: () => new DOMParser().parseFromString('<p>', 'text/html').body.firstElementChild !== null,
  },
  {
    what: 'text becomes a script',
    run: () => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.planted = true';
      document.body.append(script);
      return 'planted' in globalThis;
    },
  },
  {
    what: 'a script comes from elsewhere',
    run: () => {
      const script = document.createElement('script');
      script.src = 'https://elsewhere.example/a.js';
      return script.src !== '';
    },
  },
  {
    what: 'a worker is made of text',
    run: () => {
      const address = URL.createObjectURL(new Blob([''], { type: 'text/javascript' }));
      return new Worker(address) instanceof Worker;
    },
  },
  {
    what: 'another policy is made',
    run: () => {
      globalThis.trustedTypes?.createPolicy('planted', { createScriptURL: (url) => url });
      return true;
    },
  },
];

async function happens(page: Page, run: () => boolean | Promise<boolean>): Promise<boolean> {
  return page.evaluate(run).catch(() => false);
}

for (const { what, run } of attempts)
  test(`refused: ${what}`, async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await happens(page, run)).toBe(false);
  });

test('without the policy of the page, all of these happen: the tests above can fail', async ({ page }) => {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    const body = (await response.text()).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
    return route.fulfill({ response, body });
  });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // The policy of the app itself stays: it refuses scripts from elsewhere only where the browser asks it.
  for (const { what, run } of attempts) expect(await happens(page, run), what).toBe(true);
});

const hostile = '<img src=x onerror="globalThis.planted=1"><script>globalThis.planted=1</script>';

test('what is pasted is shown as text', async ({ page, person }) => {
  await person.opens({ audience: 'agent' });
  await person.pastes(`550 5.1.1 ${hostile} User unknown`);
  await expect(page.getByRole('main')).toContainText('<img src=x onerror=');
  expect(await page.locator('main img, main script').count()).toBe(0);
  expect(await page.evaluate(() => 'planted' in globalThis)).toBe(false);
});

for (const path of [
  `/codes?q=${encodeURIComponent(hostile)}`,
  `/start/${encodeURIComponent(hostile)}`,
  `/?provider=${encodeURIComponent(hostile)}`,
])
  test(`what a link says is text: ${path.slice(0, 10)}`, async ({ page, person }) => {
    await person.goesTo(path);
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(await page.evaluate(() => 'planted' in globalThis)).toBe(false);
  });

test('the licenses of what the app holds are listed with their words', async ({ page, person }) => {
  await person.opens();
  await page.getByRole('link', { name: 'Licenses' }).click();
  await person.sees('Licenses');
  await page.getByText('The license of react-dom').click();
  await expect(page.getByText(/Permission is hereby granted/).locator('visible=true')).toBeVisible();
});
