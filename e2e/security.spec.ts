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

/** What could come into a page by a mistake, or on its way here, and what the browser says of it. */
const planted: readonly {
  readonly what: string;
  readonly html?: string;
  /** In a script of the app's own. */
  readonly code?: string;
  readonly says: RegExp;
}[] = [
  {
    what: 'an inline script',
    html: '<script>globalThis.planted = true</script>',
    says: /inline script violates .* directive .*script-src 'self'/i,
  },
  {
    what: 'a handler in an attribute',
    html: '<img src="data:," alt="" onerror="globalThis.planted = true">',
    says: /inline event handler violates/i,
  },
  { what: 'an inline style', html: '<p style="color: red">', says: /inline style violates/i },
  {
    what: 'a style sheet in the page',
    html: '<style>p { color: red }</style>',
    says: /inline style violates/i,
  },
  {
    what: 'text as code',
    code: 'eval("globalThis.planted = true")',
    says: /TrustedScript|unsafe-eval/,
  },
  {
    what: 'text as HTML',
    code: 'document.body.innerHTML = "<p>"',
    says: /TrustedHTML/,
  },
  {
    what: 'a script of another server',
    html: '<script src="https://elsewhere.example/a.js"></script>',
    says: /script .*https:\/\/elsewhere\.example.* violates/i,
  },
  {
    what: 'a picture of another server',
    html: '<img src="https://elsewhere.example/a.png" alt="">',
    says: /image .*https:\/\/elsewhere\.example.* violates/i,
  },
  {
    what: 'a request to another server',
    code: 'fetch("https://elsewhere.example/")',
    says: /https:\/\/elsewhere\.example.* violates .*connect-src/i,
  },
  {
    what: 'a frame',
    html: '<iframe src="/icon.svg" title=""></iframe>',
    says: /framing .* violates/i,
  },
  {
    what: 'another base for all links',
    html: '<base href="https://elsewhere.example/">',
    says: /base URI .* violates|base-uri/i,
  },
  {
    what: 'a form that sends elsewhere',
    html: '<form id="sends" action="https://elsewhere.example/" target="_blank"></form>',
    code: 'sends.requestSubmit()',
    says: /form .*violates|form-action/i,
  },
];

for (const { what, html = '', code = '', says } of planted)
  test(`planted, ${what} does nothing, and no test with a person would pass`, async ({
    page,
    complaints,
  }) => {
    await page.route('/planted.js', (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
    await page.route('/', async (route) => {
      const response = await route.fetch();
      const script = code === '' ? '' : '<script src="/planted.js"></script>';
      const body = (await response.text()).replace('</body>', () => `${html}${script}</body>`);
      return route.fulfill({ response, body });
    });
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect.poll(() => complaints).toContainEqual(expect.stringMatching(says));
    expect(await page.evaluate(() => 'planted' in globalThis)).toBe(false);
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
