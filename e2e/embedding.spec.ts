import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { FrameLocator, Page } from '@playwright/test';
import { expect, test } from './app.ts';

/** A help center of another origin, with the page that the documentation shows. */
let helpCenter: Server;
let address = '';

test.beforeAll(async ({ baseURL }) => {
  const example = readFileSync('docs/embedding-example.html', 'utf8').replaceAll(
    'https://triage.example.com',
    baseURL ?? '',
  );
  helpCenter = createServer((request, response) => {
    const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
    const attributes = [...query].map(([name, value]) => `${name}="${value}"`).join(' ');
    response.setHeader('content-type', 'text/html');
    response.end(
      attributes === '' ? example : example.replace(/<mail-triage[^>]*>/, `<mail-triage ${attributes}>`),
    );
  });
  await new Promise<void>((resolve) => helpCenter.listen(0, '127.0.0.1', resolve));
  const bound = helpCenter.address();
  address = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`;
});
test.afterAll(() => helpCenter.close());

test.use({ mayAsk: [/^http:\/\/(?:127\.0\.0\.1|localhost):\d+$/] });

/** The operator of the app allows these pages to show it. */
async function allows(page: Page, origins: readonly string[]) {
  await page.route('**/settings.json', (route) => route.fulfill({ json: { embedding: { origins } } }));
}

const app = (page: Page) => page.frameLocator('mail-triage iframe');
const heading = (frame: FrameLocator) => frame.getByRole('heading', { level: 1 });

/** How much of what the frame shows it is not high enough for, in pixels. */
function hiddenBelow(frame: FrameLocator): Promise<number> {
  return frame.locator('html').evaluate((root) => root.scrollHeight - root.clientHeight);
}

async function answers(frame: FrameLocator, label: RegExp) {
  await expect.poll(() => hiddenBelow(frame)).toBe(0); // while it grows, what is to be pressed moves away
  await frame.getByRole('radio', { name: label }).check();
  await frame.getByRole('button', { name: 'Continue' }).click();
}

test('a help center shows the app, and gets the ticket at the end', async ({ page, person: _ }) => {
  await allows(page, [address]);
  await page.goto(`${address}/?audience=customer&provider=opensrs&flow=bounce-reject`);
  const frame = app(page);
  await expect(heading(frame)).toHaveText('Do you still have the returned message?');
  await expect(frame.getByText(`the ticket is given to ${new URL(address).host}`)).toBeVisible();
  await expect(frame.getByLabel('Mail provider')).toHaveCount(0); // the page has chosen
  await expect(frame.getByText('Helpdesk agent')).toHaveCount(0);
  await answers(frame, /^No.*after a test/);
  await expect(page.getByRole('status').getByText(/^Received: /)).toBeVisible();
});

test('the frame is as high as what it shows', async ({ page, person: _ }) => {
  await allows(page, [address]);
  await page.goto(`${address}/?flow=inbound-spam`);
  await expect(heading(app(page))).toBeVisible();
  await expect.poll(() => hiddenBelow(app(page))).toBe(0);
  const before = (await page.locator('iframe').boundingBox())?.height ?? 0;
  await app(page).getByText('How to check').click();
  await expect
    .poll(async () => (await page.locator('iframe').boundingBox())?.height ?? 0)
    .toBeGreaterThan(before);
  await expect.poll(() => hiddenBelow(app(page))).toBe(0);
});

test('what was done is said in that part of the frame that is in sight', async ({ page, person: _ }) => {
  await allows(page, [address]);
  await page.setViewportSize({ width: 1024, height: 500 });
  await page.goto(`${address}/?flow=bounce-reject&audience=customer&provider=opensrs`);
  const frame = app(page);
  await expect(heading(frame)).toHaveText('Do you still have the returned message?');
  await answers(frame, /^No.*after a test/);
  await frame.getByRole('button', { name: /Copy/ }).first().click();
  await expect(frame.getByRole('status')).toContainText(/\S/);
  await expect(frame.getByRole('status')).toBeInViewport({ ratio: 1 });
});

test('the page around chooses the colors', async ({ page, person: _ }) => {
  await allows(page, [address]);
  await page.goto(`${address}/?theme=dark`);
  await expect(heading(app(page))).toBeVisible();
  const ground = await app(page)
    .locator('html')
    .evaluate((root) => getComputedStyle(root).backgroundColor);
  expect(ground).toBe('rgb(16, 22, 29)');
});

test('what the page has not chosen is asked, and a reload keeps what it has', async ({ page, person: _ }) => {
  await allows(page, [address]);
  await page.goto(`${address}/?audience=agent`);
  const frame = app(page);
  await expect(heading(frame)).toHaveText('What is wrong with the mail?');
  await frame.getByLabel('Mail provider').selectOption('OpenSRS');
  await frame.locator('html').evaluate(() => location.reload());
  await expect(frame.getByLabel('Mail provider')).toHaveValue('opensrs');
  await expect(frame.getByText('Helpdesk agent')).toHaveCount(0);
  await expect(heading(frame)).toHaveText('What is wrong with the mail?');
});

test('the page around names the frame, and can choose another flow later', async ({ page, person: _ }) => {
  await allows(page, [address]);
  await page.goto(`${address}/?flow=bounce-reject&label=Mail%20help`);
  await expect(heading(app(page))).toHaveText('Do you still have the returned message?');
  await expect(page.locator('mail-triage iframe')).toHaveAttribute('title', 'Mail help');
  await page.locator('mail-triage').evaluate((element) => element.setAttribute('flow', 'inbound-spam'));
  await expect(heading(app(page))).toHaveText('What kind of mail troubles you?');
});

test('what a page of the same site chooses counts in its frame, and changes nothing the person set', async ({
  page,
  person,
}) => {
  const sameSite = address.replace('127.0.0.1', 'localhost');
  await allows(page, [sameSite]);
  await person.opens({ audience: 'agent', provider: 'thexyz' });
  await page.goto(`${sameSite}/?audience=customer&provider=opensrs&flow=bounce-reject`);
  const frame = app(page);
  await expect(heading(frame)).toHaveText('Do you still have the returned message?');
  await answers(frame, /^No.*after a test/);
  await expect(page.getByRole('status').getByText(/^Received: /)).toBeVisible();
  await expect(frame.getByText('OpenSRS').first()).toBeVisible();
  await person.goesTo('/');
  await expect(page.getByLabel('Mail provider')).toHaveValue('thexyz');
  await expect(page.getByRole('radio', { name: 'Helpdesk agent' })).toBeChecked();
});

for (const { what, query } of [
  { what: 'a color that is none', query: 'audience=customer&provider=opensrs&theme=auto' },
  { what: 'an attribute that is empty', query: 'audience=customer&provider=opensrs&theme=' },
]) {
  test(`${what} costs no other choice of the page`, async ({ page, person: _ }) => {
    await allows(page, [address]);
    await page.goto(`${address}/?${query}`);
    const frame = app(page);
    await expect(heading(frame)).toHaveText('What is wrong with your mail?');
    await expect(frame.getByLabel('Mail provider')).toHaveCount(0);
    await expect(frame.getByText('Helpdesk agent')).toHaveCount(0);
  });
}

test('a provider that nobody offers is said, and asked for', async ({ page, person: _ }) => {
  await allows(page, [address]);
  await page.goto(`${address}/?audience=customer&provider=nobody`);
  await expect(app(page).getByRole('alert')).toContainText('nobody');
  await expect(app(page).getByLabel('Mail provider')).toBeVisible();
});

test('a page that is not allowed gets a link, and nothing that could be pressed unseen', async ({
  page,
  person: _,
}) => {
  await allows(page, ['https://help.example.com']);
  await page.goto(`${address}/?flow=bounce-reject`);
  const frame = app(page);
  await expect(heading(frame)).toHaveText('Mail Triage cannot be shown here');
  await expect(frame.getByRole('button')).toHaveCount(0);
  await expect(frame.getByRole('link')).toHaveAttribute('target', '_blank');
});

test.describe('with a part that does not come', () => {
  test.use({ losesConnection: true });

  test('the app says that it did not start, and can be loaded again', async ({ page }) => {
    await allows(page, [address]);
    await page.route('**/assets/host-choices-*.js', (route) => route.abort());
    await page.goto(`${address}/?flow=bounce-reject`);
    const frame = app(page);
    await expect(heading(frame)).toHaveText('Mail Triage did not start');
    await page.unroute('**/assets/host-choices-*.js');
    await frame.getByRole('button', { name: 'Reload' }).click();
    await expect(heading(frame)).toHaveText('Do you still have the returned message?');
  });
});

test('an element that was moved in the page says who it is once, as before', async ({ page, person: _ }) => {
  await allows(page, [address]);
  await page.addInitScript(() => {
    let heard = 0;
    addEventListener('message', ({ data }) => {
      if (data?.type !== 'mail-triage:host') return;
      heard += 1;
      document.documentElement.dataset['heard'] = `${heard}`;
    });
  });
  await page.goto(`${address}/?flow=bounce-reject`);
  for (const _ of [1, 2, 3]) {
    await expect(heading(app(page))).toBeVisible();
    await expect(app(page).locator('html')).toHaveAttribute('data-heard', /./);
    await page.evaluate(() =>
      document
        .querySelector('mail-triage')
        ?.parentElement?.append(document.querySelector('mail-triage') ?? ''),
    );
  }
  await expect(heading(app(page))).toBeVisible();
  await expect(app(page).locator('html')).toHaveAttribute('data-heard', '1');
});

test('a reload in a browser that does not name the page around asks that page', async ({
  page,
  person: _,
}) => {
  await allows(page, [address]);
  await page.addInitScript(() => {
    Reflect.set(globalThis, 'DOMStringList', class {}); // Firefox has no location.ancestorOrigins
    Object.defineProperty(document, 'referrer', { value: `${location.origin}/codes` });
  });
  await page.goto(`${address}/?audience=customer&provider=opensrs&flow=bounce-reject`);
  const frame = app(page);
  await expect(frame.getByText(`the ticket is given to ${new URL(address).host}`)).toBeVisible();
  await answers(frame, /^No.*after a test/);
  await expect(page.getByRole('status').getByText(/^Received: /)).toBeVisible();
});

test('what somebody else sends to the help center is passed over', async ({ page, person: _ }) => {
  await allows(page, [address]);
  await page.goto(`${address}/?flow=bounce-reject`);
  await expect(heading(app(page))).toBeVisible();
  await page.evaluate(() => {
    const ticket = { type: 'mail-triage:ticket', ticket: { ticket: { subject: 'forged' } } };
    window.postMessage(ticket, '*');
    const other = document.createElement('iframe');
    other.srcdoc = `<script>parent.postMessage(${JSON.stringify(ticket)}, '*')</script>`;
    document.body.append(other);
    return new Promise((resolve) => setTimeout(resolve, 500));
  });
  await expect(page.getByText('forged')).toHaveCount(0);
});
