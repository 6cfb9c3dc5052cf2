import { existsSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { opensHeld } from './held-script.ts';

/** The pages that are HTML before any script, for somebody who has never been here. */
const rendered = [
  { what: 'the start page', path: '/' },
  { what: 'the start of a flow', path: '/start/bounce-reject' },
  { what: 'the page of a code', path: '/codes/550-5.1.1' },
];

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of a code is complete', async ({ page, person }) => {
    await person.goesTo('/codes/550-5.1.1');
    await person.sees('550 5.1.1');
    await expect(page.getByRole('heading', { name: 'Standard meaning' })).toBeVisible();
    const facts = page.getByRole('article');
    await expect(facts).toContainText("The part of the recipient's address before the @ does not exist");
    await expect(fact(page, 'Who acts')).toHaveText('The sender');
    await expect(fact(page, 'What to do')).toHaveText(/^Check the address with the recipient/);
    await expect(facts.getByRole('listitem').filter({ hasText: 'Exact Hosting' })).toBeVisible();
  });

  test('search engines learn of a code what people ask about it, and the answer', async ({
    page,
    person,
  }) => {
    await person.goesTo('/codes/550-5.1.1');
    await expect(page).toHaveTitle(/^550 5\.1\.1: The part of the recipient's address .* – Mail Triage$/);
    const answer = /^The part of the recipient's address .* Check the address with the recipient/;
    await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', answer);
    expect(await structuredIn(page)).toMatchObject({
      '@type': 'FAQPage',
      mainEntity: {
        name: expect.stringContaining('550 5.1.1'),
        acceptedAnswer: { text: expect.stringMatching(answer) },
      },
    });
  });

  test('the start page says what is missing, and leads to the codes', async ({ page, person }) => {
    await person.goesTo('/');
    await person.sees('What is wrong with your mail?');
    const missing = page.getByRole('paragraph').filter({ hasText: 'The questions need JavaScript' });
    await expect(missing).toBeInViewport();
    await expect(missing).toHaveCount(1);
    await missing.getByRole('link', { name: 'Codes and what they mean' }).click();
    await person.sees('Codes and what they mean');
    await page.getByRole('link', { name: 'Codes and what they mean' }).click();
    await page.getByRole('link', { name: '550 5.1.1', exact: true }).first().click();
    await person.sees('550 5.1.1');
  });

  test('the start of a flow shows its question and its answers', async ({ page, person }) => {
    await person.goesTo('/start/bounce-reject');
    await person.sees('Do you still have the returned message?');
    await expect(person.answer('Yes, I have it')).toBeVisible();
    await expect(page).toHaveTitle(/^Do you still have the returned message\?/);
    await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /^Some time after/);
    expect(await structuredIn(page)).toMatchObject({ '@type': 'WebApplication' });
  });
});

const fact = (page: Page, name: string) =>
  page
    .getByRole('article')
    .locator('dt')
    .filter({ hasText: name })
    .first()
    .locator('xpath=following-sibling::dd');

async function structuredIn(page: Page): Promise<unknown> {
  return JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
}

test('without an address in the settings, search engines are told of none', async ({ page, person }) => {
  await person.goesTo('/codes/550-5.1.1');
  await expect(page.locator('link[rel="canonical"]')).toHaveCount(0);
  expect(await (await page.request.get('/robots.txt')).text()).not.toContain('Sitemap');
  expect(existsSync('dist/sitemap.xml')).toBe(false); // the server would answer with the start page
});

/** Something that only the app can answer, and that changes no page. */
async function answersAPress(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Keyboard' });
  await page.getByRole('button', { name: 'Keys' }).click();
  await expect(dialog).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
}

for (const { what, path } of rendered) {
  for (const colorScheme of ['light', 'dark'] as const)
    test(`${what} comes alive as it stands, in ${colorScheme} colors`, async ({ page, person }) => {
      await page.emulateMedia({ colorScheme });
      const letGo = await opensHeld(page, path);
      const nodes = await Promise.all(
        [person.heading(), page.getByRole('main'), page.getByRole('banner')].map((one) =>
          one.elementHandle(),
        ),
      );
      letGo();
      await answersAPress(page);
      for (const node of nodes) expect(await node?.evaluate((element) => element.isConnected)).toBe(true);
    });

  test(`${what} is rendered as the app draws it`, async ({ page, person }) => {
    await person.goesTo(path);
    await answersAPress(page);
    const taken = await drawnIn(page); // what React takes over keeps its attributes, right or wrong
    await person.goesTo(`${path}?anew`); // with a query the app draws the page itself
    await answersAPress(page);
    expect(await drawnIn(page)).toEqual(taken);
  });

  for (const { who, settings, shows } of [
    { who: 'an agent', settings: { audience: 'agent' }, shows: { agent: true, provider: 'other' } },
    { who: 'a customer of a provider', settings: { provider: 'opensrs' }, shows: { provider: 'opensrs' } },
  ])
    test(`${what} gives way for ${who} who was here before, and nothing else is seen first`, async ({
      page,
      person,
    }) => {
      await page.addInitScript(
        (text) => localStorage.setItem('mail-triage.settings', text),
        JSON.stringify(settings),
      );
      const letGo = await opensHeld(page, path);
      await expect(page.locator('h1')).toBeHidden();
      letGo();
      await expect(person.heading()).toBeVisible();
      await answersAPress(page);
      await expect(page.getByLabel('Mail provider')).toHaveValue(shows.provider);
      await expect(page.getByRole('radio', { name: 'Helpdesk agent' })).toBeChecked({
        checked: shows.agent ?? false,
      });
    });
}

for (const { what, settings } of [
  { what: 'comes alive', settings: undefined },
  {
    what: 'gives way to one with other settings',
    settings: { name: 'Example Mail help', providers: { offered: ['thexyz', 'opensrs'] } },
  },
])
  test.describe(`what was given before a page ${what}`, () => {
    /** The page can be used. What this gives has the app come, and ends when it has. */
    async function opensEarly(page: Page, path: string) {
      if (settings) await page.route('**/settings.json', (route) => route.fulfill({ json: settings }));
      const letGo = await opensHeld(page, path);
      return async () => {
        letGo();
        await expect(page.locator('html[data-alive]')).toBeVisible();
        await expect(page.getByRole('banner')).toContainText(settings?.name ?? 'Mail Triage');
      };
    }

    test('is still chosen', async ({ page, person }) => {
      const comesAlive = await opensEarly(page, '/start/bounce-reject');
      await person.answer('Yes, I have it').check();
      await comesAlive();
      await expect(person.answer('Yes, I have it')).toBeChecked();
      await expect(person.answer('Yes, I have it')).toBeFocused();
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(person.heading()).not.toHaveText('Do you still have the returned message?');
    });

    test('is an answer where it was one', async ({ page, person }) => {
      const comesAlive = await opensEarly(page, '/start/bounce-reject');
      await person.answer('Yes, I have it').check();
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(person.heading()).toHaveText('Do you still have the returned message?');
      expect(page.url()).not.toContain('option');
      await comesAlive();
      await expect(person.heading()).not.toHaveText('Do you still have the returned message?');
      await expect(page.locator('[data-pressed]')).toHaveCount(0);
    });

    test('is still written, and read where that was asked for', async ({ page, person }) => {
      const comesAlive = await opensEarly(page, '/');
      await page.getByLabel('Paste an error').fill('550 5.1.1 <jane@example.com>: no such user');
      await page.getByRole('button', { name: 'Read it' }).click();
      await comesAlive();
      await person.sees('What it says');
    });

    test('is the field for a date, which can be typed into at once', async ({ page }) => {
      const comesAlive = await opensEarly(page, '/start/bounce-reject');
      await page.getByLabel('Date and time').click();
      await page.keyboard.type('03'); // which is no date yet
      await comesAlive();
      await page.keyboard.type('031420261030AM');
      await expect(page.getByLabel('Date and time')).toHaveValue('2026-03-14T10:30');
    });

    test('is searched for', async ({ page }) => {
      const comesAlive = await opensEarly(page, '/codes');
      await page.getByLabel('As said by').selectOption('Thexyz');
      await page.getByRole('searchbox').fill('mailbox full');
      await comesAlive();
      await expect(page).toHaveURL(/\?q=mailbox\+full&by=thexyz/);
      await expect(page.getByRole('searchbox')).toBeFocused();
    });

    test('is the audience that was chosen, and its words', async ({ page, person }) => {
      const comesAlive = await opensEarly(page, '/start/bounce-reject');
      await person.answer('Yes, I have it').check();
      await page.getByText('Helpdesk agent').click();
      await comesAlive();
      await expect(page.getByRole('radio', { name: 'Helpdesk agent' })).toBeChecked();
      await expect(person.answer('Yes, I have it')).toHaveCount(0);
      await expect(page.getByRole('main').getByRole('radio').first()).toBeChecked();
    });

    test('is the provider that was chosen', async ({ page, person }) => {
      const comesAlive = await opensEarly(page, '/start/bounce-reject');
      await page.getByLabel('Mail provider').selectOption('OpenSRS');
      await comesAlive();
      await person.goesTo('/');
      await expect(page.getByLabel('Mail provider')).toHaveValue('opensrs');
    });
  });

/**
 * Each element with its attributes, and each text. Ids that React makes up differ between server and browser, and it
 * writes which option is selected only there.
 */
function drawnIn(page: Page): Promise<readonly string[]> {
  return page.locator('#root').evaluate((root) => {
    const ids = new Map<string, string>();
    const named = (text: string) =>
      text.replaceAll(/_[rR]_\w+?_(?![a-zA-Z0-9])/g, (id) => {
        ids.set(id, ids.get(id) ?? `id-${ids.size}`);
        return ids.get(id) ?? '';
      });
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    const drawn: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Element)) {
        drawn.push(node.textContent ?? '');
        continue;
      }
      const attributes = [...node.attributes]
        .filter(({ name }) => name !== 'selected')
        .map(({ name, value }) => named(`${name}="${value}"`));
      drawn.push(`<${[node.localName, ...attributes.toSorted()].join(' ')}>`);
    }
    return drawn;
  });
}
