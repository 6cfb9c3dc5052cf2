import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, type Person, test } from './app.ts';

interface Made {
  readonly id: string;
  readonly days?: number;
  readonly sender?: string;
  readonly note?: string;
  readonly provider?: string;
  readonly flow?: string;
}

/** A file of all cases, as another browser would have exported it. */
function casesFile(made: readonly Made[], now = Date.now()): string {
  const lines = made.map(({ id, days = 0, sender, note, provider = 'exacthosting', flow = 'triage' }) => {
    const at = new Date(now - days * 24 * 60 * 60 * 1000 - 60_000).toISOString();
    const entry = (name: string, more: object) => ({ id: `${id}-${name}`, at, by: 'agent', ...more });
    const log = [
      entry('start', { type: 'start', flow, version: 'old' }),
      entry('provider', { type: 'provider', provider }),
      ...(sender ? [entry('sender', { type: 'detail', detail: 'sender', value: sender })] : []),
      ...(note ? [entry('note', { type: 'note', text: note })] : []),
    ];
    return { format: 'mail-triage/case', version: 2, case: { id, log }, leftOut: [] };
  });
  const head = { format: 'mail-triage/cases', version: 1, cases: made.length };
  return [head, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
}

async function imports(page: Page, text: string) {
  await page
    .getByLabel('Import cases')
    .setInputFiles({ name: 'cases.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(text) });
}

const lines = (page: Page) => page.getByRole('link', { name: /^Continue:/ });

async function has(person: Person, made: readonly Made[]) {
  await person.opens({ audience: 'agent' });
  await person.goesTo('/cases');
  await imports(person.page, casesFile(made));
  await expect(person.page.getByText(`${made.length} cases added`)).toBeVisible();
}

const three: readonly Made[] = [
  { id: 'one', sender: 'pat@example.com' },
  { id: 'two', sender: 'lee@example.net', provider: 'opensrs', days: 1 },
  { id: 'three', note: 'Calls back on Monday', days: 2 },
];

test('cases are found by address, domain, note and provider', async ({ page, person }) => {
  await has(person, three);
  await expect(lines(page)).toHaveCount(3);
  for (const [words, count] of [
    ['PAT@example', 1],
    ['example', 2],
    ['monday calls', 1],
    ['opensrs', 1],
    ['nothing like it', 0],
  ] as const) {
    await page.getByLabel('Search').fill(words);
    await expect(lines(page)).toHaveCount(count);
  }
  await page.getByRole('button', { name: 'Show all cases' }).click();
  await page.getByLabel('Provider', { exact: true }).selectOption('OpenSRS');
  await expect(lines(page)).toHaveCount(1);
  await page.getByLabel('Outcome').selectOption('Solved');
  await expect(page.getByText('No case matches.')).toBeVisible();
  await page.getByLabel('Outcome').selectOption('In progress');
  await expect(lines(page)).toHaveCount(1);
});

test('a pinned case is first, tags are found, and both survive a reload', async ({ page, person }) => {
  await has(person, three);
  const rows = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: lines(page) });
  await rows.filter({ hasText: 'lee@example.net' }).getByRole('button', { name: /^Pin/ }).click();
  await expect(rows.first()).toContainText('lee@example.net');
  await rows
    .first()
    .getByRole('button', { name: /^Tags and date/ })
    .click();
  await page.getByLabel('Add a tag').fill('call back');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByLabel('Look at it again on').fill('2026-01-02');
  await page.getByRole('button', { name: 'Save the date' }).click();
  await expect(page.getByText('1 case is due.')).toBeVisible();
  await page.reload();
  await expect(rows.first()).toContainText('call back');
  await page.getByRole('button', { name: 'Show what is due' }).click();
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: 'Show all cases' }).click();
  await page.getByLabel('Tag', { exact: true }).selectOption('call back');
  await expect(rows).toHaveCount(1);
  await rows
    .first()
    .getByRole('button', { name: /^Tags and date/ })
    .click();
  await page.getByRole('button', { name: 'Remove the tag call back' }).click();
  await page.getByRole('button', { name: 'Show all cases' }).click();
  await expect(rows.first()).not.toContainText('call back');
});

test('two marks set faster than the list is drawn are both kept', async ({ page, person }) => {
  await has(person, three);
  await page
    .getByRole('button', { name: /^Tags and date/ })
    .first()
    .click();
  await page.getByLabel('Add a tag').fill('call back');
  const add = await page.getByRole('button', { name: 'Add', exact: true }).elementHandle();
  await page
    .getByRole('button', { name: /^Pin/ })
    .first()
    .evaluate((pin, button) => {
      if (!(pin instanceof HTMLElement && button instanceof HTMLElement)) throw new Error('no button');
      pin.click();
      button.click();
    }, add);
  await expect(page.getByRole('button', { name: 'Remove the tag call back' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: /^Pin/, pressed: true })).toHaveCount(1);
  await expect(
    page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: 'call back' })
      .filter({ has: lines(page) }),
  ).toHaveCount(1);
});

test('an undo that fails says that the cases are kept only in this page', async ({ page, person }) => {
  await has(person, three);
  await page.getByLabel('Select all').check();
  await page.getByRole('button', { name: 'Delete the selected cases' }).click();
  await expect(page.getByRole('status').filter({ hasText: '3 cases deleted' })).toBeVisible();
  await page.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    Object.assign(globalThis, {
      mend: () => {
        IDBObjectStore.prototype.add = add;
      },
    });
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('status')).toContainText('Do not reload this page');
  await page.evaluate('mend()');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(lines(page)).toHaveCount(3);
});

test('several cases are deleted at once and come back with their marks', async ({ page, person }) => {
  await has(person, three);
  await page.getByRole('button', { name: /^Pin/ }).first().click();
  await expect(page.getByRole('button', { name: /^Pin/, pressed: true })).toHaveCount(1);
  await page.getByLabel('Select all').check();
  await page.getByRole('button', { name: 'Delete the selected cases' }).click();
  await expect(page.getByText('There are no cases yet.')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '3 cases deleted' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(lines(page)).toHaveCount(3);
  await expect(page.getByRole('button', { name: /^Pin/, pressed: true })).toHaveCount(1);
});

test('a case deleted with a key leaves the person where they were, and a key brings it back', async ({
  page,
  person,
}) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  await has(
    person,
    Array.from({ length: 60 }, (_, index) => ({
      id: `case-${index}`,
      sender: `person-${index}@example.com`,
      days: index / 10,
    })),
  );
  const line = page.getByRole('listitem').filter({ hasText: 'person-20@example.com' });
  await line.getByRole('button', { name: /^Delete/ }).focus();
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press('Enter');
  await expect(line).toHaveCount(0);
  const next = page.getByRole('listitem').filter({ hasText: 'person-21@example.com' });
  await expect(next.getByRole('link')).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await page.keyboard.press('Control+z');
  await expect(line).toHaveCount(1);
});

test('what an import did is read out and in sight, and whoever opens the tags can type', async ({
  page,
  person,
}) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  await has(
    person,
    Array.from({ length: 30 }, (_, index) => ({ id: `case-${index}` })),
  );
  await expect(page.getByText('30 cases added')).toBeInViewport();
  await page
    .getByRole('button', { name: /^Tags and date/ })
    .first()
    .click();
  await page.keyboard.type('VIP');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /VIP/ })).toBeVisible();
});

test('everything exported comes back after everything was deleted', async ({ page, person }) => {
  await has(person, three);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export all cases' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text.trim().split('\n')).toHaveLength(4);
  await page.getByRole('button', { name: 'Delete everything', exact: true }).click();
  await page.getByRole('button', { name: 'Yes, delete everything' }).click();
  await person.sees(/What is wrong|What happened|problem/);
  await person.goesTo('/cases');
  await expect(page.getByText('There are no cases yet.')).toBeVisible();
  await imports(page, text);
  await expect(page.getByText('3 cases added')).toBeVisible();
  await imports(page, text);
  await expect(page.getByText('3 cases were here already')).toBeVisible();
  await expect(lines(page)).toHaveCount(3);
});

test('a file that is no case changes nothing and is said', async ({ page, person }) => {
  await has(person, three);
  await imports(page, 'Dear diary');
  await expect(page.getByText(/Nothing was changed/)).toBeVisible();
  await expect(lines(page)).toHaveCount(3);
});

test('hundreds of cases are shown a window at a time', async ({ page, person }) => {
  await has(
    person,
    Array.from({ length: 250 }, (_, number) => ({ id: `n${number}`, sender: `p${number}@example.com` })),
  );
  await expect(lines(page)).toHaveCount(100);
  await page.getByRole('button', { name: 'Show 100 more' }).click();
  await page.getByRole('button', { name: 'Show 50 more' }).click();
  await expect(lines(page)).toHaveCount(250);
  await page.getByLabel('Select all').check();
  await expect(page.getByText('250 selected')).toBeVisible();
  await page.getByLabel('Search').fill('p249@');
  await expect(lines(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Delete the selected cases' }).click(); // not what the search hides
  await page.getByRole('button', { name: 'Show all cases' }).click();
  await expect(page.getByText('249 cases', { exact: true })).toBeVisible();
});

test('an agent finds a case without the mouse', async ({ page, person }) => {
  await has(person, three);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('/');
  await page.keyboard.type('lee@');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/case\/two\//);
});

test('an import that was a mistake is taken out again', async ({ page, person }) => {
  await has(person, three);
  await imports(page, casesFile([{ id: 'wrong' }, ...three]));
  await expect(lines(page)).toHaveCount(4);
  await page.getByRole('button', { name: 'Take the added cases out again' }).click();
  await expect(lines(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(lines(page)).toHaveCount(4);
});

test('a case that waits is due when its flow says so, until somebody has looked at it', async ({
  page,
  person,
}) => {
  const start = Date.now();
  await page.clock.install({ time: start });
  await person.opens({ audience: 'agent' });
  await person.goesTo('/start/bounce-reject');
  await person.pressesKeyOf('Yes, at hand');
  await person.pressesKeyOf('Genuine, delayed');
  await person.goesTo('/cases');
  await expect(page.getByText(/^To look at on/)).toBeVisible();
  await expect(page.getByText('1 case is due.')).toHaveCount(0);
  await page.clock.setFixedTime(start + 2 * 24 * 60 * 60 * 1000 + 60_000);
  await page.reload();
  await expect(page.getByText('1 case is due.')).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('1 case is due.')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('link', { name: /^Open:/ })).toBeVisible();
  await expect(page.getByText(/^To look at/)).toHaveCount(0);
});

test('a case is announced before it is deleted, and deleted when its time is over', async ({
  page,
  person,
}) => {
  const start = Date.now();
  await page.clock.install({ time: start });
  await has(person, three);
  await expect(page.getByText('Cases are deleted 30 days after their last change.')).toBeVisible();
  await expect(page.getByText(/will be deleted soon/)).toHaveCount(0);
  await page.clock.setFixedTime(start + 27 * 24 * 60 * 60 * 1000);
  await page.reload();
  await expect(page.getByText(/3 cases will be deleted soon/)).toBeVisible();
  await page.getByRole('button', { name: 'Show what is deleted soon' }).click();
  await expect(lines(page).first()).toBeVisible();
  await expect(lines(page)).toHaveCount(3);
  await page.clock.setFixedTime(start + 28.5 * 24 * 60 * 60 * 1000);
  await page.reload();
  const notice = page.getByText('1 case that had not changed for long was deleted.');
  await expect(notice).toHaveCount(1);
  await expect(lines(page)).toHaveCount(2);
  await page.getByRole('button', { name: /^Pin/ }).first().click();
  await expect(page.getByRole('button', { name: /^Pin/, pressed: true })).toHaveCount(1);
  await expect(notice).toHaveCount(1); // until the page is left
  await page.reload();
  await expect(notice).toHaveCount(0);
});

test.describe('without a connection', () => {
  test.use({ losesConnection: true });

  test('a case whose flow cannot be loaded takes no other from the list', async ({ page, person }) => {
    await page.route(/inbound-spam-[^/]*\.js/, (route) => route.abort());
    await person.opens({ audience: 'agent' });
    await person.goesTo('/cases');
    await imports(page, casesFile([{ id: 'spam', flow: 'inbound-spam' }, ...three]));
    await expect(page.getByText('4 cases added')).toBeVisible();
    await expect(page.getByText('pat@example.com')).toBeVisible();
    await page.reload();
    await expect(lines(page)).toHaveCount(4);
    await expect(page.getByText('lee@example.net')).toBeVisible();
  });
});

test('a case that is old when it comes is not deleted before anybody has seen it', async ({
  page,
  person,
}) => {
  await has(person, [
    { id: 'old', days: 90 },
    { id: 'new', days: 1 },
  ]);
  await page.reload();
  await expect(lines(page)).toHaveCount(2);
  await expect(page.getByText(/1 case will be deleted soon/)).toBeVisible();
});

test('customers see a simpler list', async ({ page, person }) => {
  await has(person, three);
  await person.opens({ audience: 'customer' });
  await person.goesTo('/cases');
  await expect(lines(page)).toHaveCount(3);
  await expect(page.getByRole('button', { name: /^Pin|^Tags/ })).toHaveCount(0);
  await expect(page.getByRole('checkbox')).toHaveCount(0);
});

test('a page closed in the middle of an import has the old cases or all of them', async ({
  page,
  person,
  context,
}) => {
  await has(person, three);
  const made = Array.from({ length: 1000 }, (_, number) => ({
    id: `more${number}`,
    sender: `p${number}@x.org`,
  }));
  await imports(page, casesFile(made));
  await page.getByText('Storing the cases').waitFor();
  await page.close();
  const next = await context.newPage();
  await next.goto('/cases');
  await expect(next.getByText(/^(3|1003) cases$/)).toBeVisible();
});
