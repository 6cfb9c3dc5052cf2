import { createRequire } from 'node:module';
import type { Frame, Page } from '@playwright/test';
import type axeCore from 'axe-core';
import { expect, type Person, test } from './app.ts';
import { answerTo } from './dns-server/misbehaving-server.ts';

declare global {
  var axe: typeof axeCore;
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is on its way to another color has none that could be judged. In a folded part it never gets there. */
function violations(page: Page | Frame): Promise<string[]> {
  return page.evaluate(async (runOnly) => {
    const isStill = Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    await Promise.race([isStill, new Promise((resolve) => setTimeout(resolve, 500))]);
    const { violations: found } = await axe.run({ runOnly });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, tags);
}

/** Waits until the page has the width that it was given. */
function widthToScroll(page: Page | Frame): Promise<number> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  });
}

test.use({ mayAsk: ['https://cloudflare-dns.com'] });

/** Every kind of page, each opened as a person comes to it. */
const pages: readonly {
  readonly what: string;
  readonly open: (page: Page, person: Person) => Promise<void>;
}[] = [
  { what: 'the start page', open: async () => undefined },
  { what: 'the licenses', open: (_, person) => person.goesTo('/licenses') },
  { what: 'a question', open: (_, person) => person.goesTo('/start/smtp-reject') },
  {
    what: 'a question with an error',
    open: async (page, person) => {
      await person.goesTo('/start/bounce-reject');
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  {
    what: 'an outcome for support',
    open: async (page, person) => {
      await person.goesTo('/start/bounce-reject');
      await person.answers(/^No.*after a test/);
      await expect(page.getByRole('button', { name: 'Copy ticket' })).toBeVisible();
    },
  },
  {
    what: 'an outcome with a message',
    open: async (page, person) => {
      await person.goesTo('/start/smtp-reject');
      await person.answers(/refuse/);
      await person.answers(/I don't know/);
      await person.answers(/^Disabled|^No, it is switched off/);
      await expect(page.getByRole('button', { name: 'Copy message' })).toBeVisible();
    },
  },
  {
    what: 'an outcome that waits',
    open: async (page, person) => {
      await person.goesTo('/start/bounce-reject');
      await person.answers(/^Yes/);
      await person.answers(/delayed/);
      await expect(page.getByText('How long')).toBeVisible();
    },
  },
  {
    what: 'an outcome that is solved',
    open: async (page, person) => {
      await person.goesTo('/start/bounce-reject');
      await person.answers(/^Yes/);
      await person.answers(/^Fake, nothing opened|^It was a fake/);
      await expect(page.getByText('Solved', { exact: true }).first()).toBeVisible();
    },
  },
  {
    what: 'an outcome that nobody here can change',
    open: async (page, person) => {
      await person.goesTo('/start/client-errors');
      await person.answers(/recipients do not exist/i);
      await person.answers(/webmail sends/);
      await expect(page.getByText("Can't be fixed here", { exact: true }).first()).toBeVisible();
    },
  },
  {
    what: 'the ticket beside a question',
    open: async (page, person) => {
      await person.goesTo('/start/bounce-reject');
      await person.answers(/^Yes/);
      await expect(person.heading()).toBeFocused(); // a question can be pressed in the frame after it is seen
      await page.setViewportSize({ width: 900, height: 800 });
      const drawer = page.getByRole('button', { name: /^Ticket: / });
      if (await drawer.isVisible()) await drawer.click();
    },
  },
  { what: 'the reference of codes', open: (_, person) => person.goesTo('/codes?q=5.1.1') },
  { what: 'the page of a code', open: (_, person) => person.goesTo('/codes/550-5.1.1') },
  { what: 'the DNS checks before consent', open: (_, person) => person.goesTo('/dns') },
  {
    what: 'the DNS checks',
    open: async (page, person) => {
      await page.route('https://cloudflare-dns.com/**', (route) => {
        const query = new URL(route.request().url()).searchParams.get('dns') ?? '';
        const body = answerTo(Buffer.from(query, 'base64url'), 3);
        return route.fulfill({ contentType: 'application/dns-message', body });
      });
      await person.goesTo('/dns#domain=gmial.com&ip=198.51.100.7&selector=s1');
      await page.getByRole('button', { name: 'Allow look-ups' }).click();
      await page.getByRole('button', { name: 'Run all checks' }).click();
      await expect(page.getByText('6 checks done')).toBeVisible();
      for (const summary of await page.getByText(/^The records/).all()) await summary.click();
      await page.getByText('Show the pages of the lists').click();
    },
  },
  { what: 'a case that is not here', open: (_, person) => person.goesTo('/case/none') },
  {
    what: 'the ticket',
    open: async (page, person) => {
      await person.goesTo('/start/bounce-reject');
      await person.answers(/^No.*after a test/);
      await page.getByRole('link', { name: 'Go to the ticket' }).first().click();
      await person.sees('Ticket');
      await page.getByRole('button', { name: 'Edit: Date' }).click();
      await page.getByText('What will be sent').click();
    },
  },
  {
    what: 'pasted evidence',
    open: async (page, person) => {
      await page.getByLabel('Paste an error').fill('550 5.1.1 <lee@example.net>: User unknown');
      await page.getByRole('button', { name: 'Read it' }).click();
      await person.sees('What it says');
    },
  },
  {
    what: 'the list of cases',
    open: async (page, person) => {
      await page.getByRole('button', { name: /spam/ }).first().click();
      await expect(page.getByRole('radiogroup')).toBeVisible();
      await person.goesTo('/cases');
    },
  },
  { what: 'the diagnostics', open: (_, person) => person.goesTo('/diagnostics') },
  { what: 'the settings', open: (_, person) => person.goesTo('/settings') },
  { what: 'an empty list of cases', open: (_, person) => person.goesTo('/cases') },
  {
    what: 'the ways to hand a case over',
    open: async (page, person) => {
      await person.goesTo('/start/bounce-reject');
      await person.answers(/^No.*after a test/);
      await page.getByRole('button', { name: 'Hand over this case' }).click();
      await page.getByText('Point the camera of another phone at it.').click();
      await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible();
    },
  },
  {
    what: 'a case that was handed over',
    open: async (page, person) => {
      await person.goesTo('/start/others-bounce');
      await person.answers(/^The address was not found|^Unknown user/);
      await page.goto(page.url().replace(/[^/]+\/[^/]+$/, 'ticket'));
      await page.getByRole('button', { name: 'Hand over this case' }).click();
      const link = await page.getByLabel('Link to this case').inputValue();
      await page.getByRole('button', { name: 'Close', exact: true }).click();
      await person.goesTo(link);
      await expect(page.getByRole('region', { name: 'A case was handed over to you' })).toBeVisible();
    },
  },
  { what: 'a page that does not exist', open: (_, person) => person.goesTo('/no/such/page') },
];

for (const audience of ['agent', 'customer'] as const) {
  test.describe(`axe finds nothing in light and in dark colors, and nothing scrolls sideways at 320 px, for the ${audience}`, () => {
    for (const { what, open } of pages) {
      test(what, async ({ page, person }) => {
        await page.addInitScript({ path: axePath });
        await person.opens({ audience });
        if (audience === 'agent') await switchKeysOff(page);
        await open(page, person);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect(await violations(page), colorScheme).toEqual([]);
        }
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await widthToScroll(page)).toBeLessThanOrEqual(0);
      });
    }
  });
}

test('axe finds nothing in a frame of somebody else, in either scheme, and nothing scrolls sideways at 320 px', async ({
  page,
  person: _,
}) => {
  await page.addInitScript({ path: axePath });
  // The app may always be shown by a page of its own origin.
  await page.route('/help', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<iframe src="/?embed" width="320" height="640"></iframe>',
    }),
  );
  await page.goto('/help');
  const [, frame] = page.frames();
  const heading = page.frameLocator('iframe').getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('What is wrong with your mail?');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(frame ?? page), colorScheme).toEqual([]);
  }
  expect(await widthToScroll(frame ?? page)).toBeLessThanOrEqual(0);
});

test('the dialog with the keys is clean too, and its switch turns single keys off', async ({
  page,
  person,
}) => {
  await page.addInitScript({ path: axePath });
  await person.opens({ audience: 'agent' });
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByLabel(/Single keys/).uncheck();
  await page.getByRole('button', { name: 'Close' }).click();
  await person.goesTo('/start/bounce-reject');
  await page.keyboard.press('1');
  await person.sees('Is the bounce at hand?');
});

test('whoever has no single keys is told of none', async ({ page, person }) => {
  await person.opens();
  await page.getByRole('button', { name: 'Keys' }).click();
  const keys = page.getByRole('dialog').getByRole('term');
  await expect(keys).toHaveText(['Alt + ←', 'Ctrl + V', 'Ctrl + Enter', 'Ctrl + Z']);
  await page.getByLabel(/Single keys/).check();
  await expect(keys.filter({ hasText: '?' })).toBeVisible();
});

test('a new question has the focus on its heading, and the title of the window', async ({ page, person }) => {
  await person.opens();
  await person.starts('I cannot send');
  await person.answers('Only me');
  await expect(person.heading()).toBeFocused();
  await expect(page).toHaveTitle(
    /^What happens after you press Send.* – What is wrong with your mail.* – Mail Triage$/,
  );
});

test('an error summary has the focus, leads to the field, and is in the title', async ({ page, person }) => {
  await person.goesTo('/start/bounce-reject');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await page.getByRole('link', { name: 'Choose an answer' }).click();
  await expect(person.answer('Yes, I have it')).toBeFocused();
});

test('number keys do nothing for customers and while typing', async ({ page, person }) => {
  await person.opens();
  await person.goesTo('/start/bounce-reject');
  await page.keyboard.press('1');
  await person.sees('Do you still have the returned message?');
  await person.opens({ audience: 'agent' });
  await person.goesTo('/start/bounce-reject');
  await page.getByLabel('Exact error text').pressSequentially('123');
  await expect(page.getByLabel('Exact error text')).toHaveValue('123');
  await person.sees('Is the bounce at hand?');
});

test('Alt+Left goes back to the question before', async ({ page, person }) => {
  await person.opens({ audience: 'agent' });
  await person.starts('User cannot send');
  await person.pressesKeyOf('One user');
  await page.keyboard.press('Alt+ArrowLeft');
  await person.sees('What is going wrong?');
  await page.keyboard.press('Alt+ArrowLeft');
  await person.sees(/Single user, several users/);
});

async function switchKeysOff(page: Page) {
  await page.evaluate(() => {
    const settings = JSON.parse(localStorage.getItem('mail-triage.settings') ?? '{}');
    localStorage.setItem('mail-triage.settings', JSON.stringify({ ...settings, keys: false }));
  });
  await page.reload();
}
