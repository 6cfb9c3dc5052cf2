import { readFileSync } from 'node:fs';
import { deflateSync, inflateSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, Person, test } from './app.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
/** Two people at once, each with a browser of their own. */
test.slow();

/** Somebody else, in a browser of their own. */
async function anotherPerson(browser: Browser, as: Parameters<Person['opens']>[0]) {
  const context: BrowserContext = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const person = new Person(await context.newPage());
  await person.opens(as);
  return person;
}

/** A bounce to the customer's own address: whether it exists is for support to check. */
async function customerComesToTheTicket(person: Person) {
  await person.opens({ audience: 'customer' });
  await person.goesTo('/start/others-bounce');
  await person.answers('The address was not found, or mail goes in circles');
  await person.answers('Some words of it or a photo');
}

async function isCalled({ page }: Person, name: string) {
  await page.goto('/settings');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('region', { name: 'You' }).getByRole('button', { name: 'Save' }).click();
}

async function copiesLink({ page }: Person): Promise<string> {
  await page.getByRole('button', { name: 'Hand over this case' }).click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  const link = await page.getByRole('textbox', { name: 'Link to this case' }).inputValue();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await expect(page.getByText(`${link.length} characters.`)).toBeVisible();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  return link;
}

async function savesFile({ page }: Person): Promise<{ name: string; path: string }> {
  await page.getByRole('button', { name: 'Hand over this case' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save case file' }).click();
  const file = await saved;
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  return { name: file.suggestedFilename(), path: await file.path() };
}

const chooseFile = (page: Page, path: string) => page.locator('input[type=file]').setInputFiles(path);
const checkForSupport = /^Does the address exist in the panel/;

test('a customer stops at a check for support; the agent opens the link, sees it first, answers and exports', async ({
  browser,
  person: customer,
}) => {
  await customerComesToTheTicket(customer);
  const link = await copiesLink(customer);

  const agent = await anotherPerson(browser, { audience: 'agent' });
  await isCalled(agent, 'Sam');
  await agent.goesTo(link);
  await expect(agent.page).toHaveURL(/\/open$/);
  const found = agent.page.getByRole('region', { name: 'A case was handed over to you' });
  await expect(found).toContainText('This case is new on this device.');
  await expect(found.getByRole('region', { name: 'Left for support' })).toContainText('exist in the panel');
  await expect(found.getByRole('region', { name: 'Who did what' })).toContainText(/customer.*\d{4}/);

  await found.getByRole('button', { name: 'Take over this case' }).click();
  await agent.sees(checkForSupport);
  await expect(agent.page.getByRole('region', { name: 'Left for support' })).toContainText('(now)');
  await agent.pressesKeyOf('It exists and is fine'); // what the customer answered after it is not asked again
  await expect(agent.page.getByText('To support', { exact: true }).first()).toBeVisible();
  await expect(agent.page.getByRole('region', { name: 'Left for support' })).toHaveCount(0);

  await agent.page.getByRole('link', { name: 'Go to the ticket' }).first().click();
  await agent.page.getByText('Who did what').click();
  const history = agent.page.locator('details', { hasText: 'Who did what' });
  await expect(history.getByRole('listitem').filter({ hasText: 'exist in the panel' })).toContainText(
    /agent Sam.*\d{4}/,
  );
  await expect(history.getByRole('listitem').filter({ hasText: 'It exists and is fine' })).toContainText(
    /\d{4}/,
  );
  await agent.page.getByRole('button', { name: 'Copy ticket' }).click();
  expect(await agent.copiedText()).toMatch(/It exists and is fine \(agent Sam, \d{4}-.* UTC\)/);

  const back = await copiesLink(agent);
  await customer.goesTo(back);
  const returned = customer.page.getByRole('region', { name: 'A case was handed over to you' });
  await expect(returned.getByRole('region', { name: 'Who did what' })).toContainText('agent Sam');
  await expect(returned).toContainText(/Opening it adds \d+ entr(y|ies) and removes nothing/);
  await returned.getByRole('button', { name: 'Add and open' }).click();
  await expect(customer.page).toHaveURL(/\/case\//);
  await expect(customer.page.getByText('To support', { exact: true }).first()).toBeVisible();
  await customer.goesTo(back);
  await expect(customer.page.getByText('There is nothing new in it.')).toBeVisible();
});

test('a link that was damaged on the way is refused in words, and nothing is kept', async ({
  browser,
  person: customer,
}) => {
  await customerComesToTheTicket(customer);
  const link = await copiesLink(customer);
  const agent = await anotherPerson(browser, { audience: 'agent' });
  for (const [wrong, words] of [
    [link.slice(0, -30), 'missing or was changed on the way'],
    [`${link.slice(0, 120)}AAAA${link.slice(124)}`, 'missing or was changed on the way'],
    [link.replace('#1.', '#7.'), 'newer version of this app'],
  ] as const) {
    await agent.goesTo(wrong);
    await expect(agent.page.getByRole('alert')).toContainText(words);
    await expect(agent.page).toHaveURL(/\/open$/);
  }
  await agent.goesTo('/cases');
  await expect(agent.page.getByText('There are no cases yet.')).toBeVisible();
});

test('a link that contradicts the case here, or is a bomb, changes nothing', async ({ page, person }) => {
  await customerComesToTheTicket(person);
  const link = await copiesLink(person);
  const [address = '', data = ''] = link.split('#1.');
  const content = inflateSync(Buffer.from(data, 'base64url')).toString();
  const packed = (text: string | Buffer) => `${address}#1.${deflateSync(text).toString('base64url')}`;
  for (const [wrong, words] of [
    [packed(content.replace('Some words of it or a photo', 'The complete returned message')), 'contradicts'],
    [packed(Buffer.alloc(30_000_000, ' ')), 'larger than any case'],
    [packed(content.replace('{', '{"__proto__":{"x":1},')), 'missing or was changed on the way'],
  ] as const) {
    await person.goesTo(wrong);
    await expect(page.getByRole('alert')).toContainText(words);
    await expect(page.getByRole('alert')).toContainText('Nothing was changed.');
  }
  await person.goesTo(link);
  await expect(page.getByText('There is nothing new in it.')).toBeVisible();
});

test('a file of all cases is told from one that was handed over', async ({ page, person }) => {
  await person.goesTo('/open');
  const head = JSON.stringify({ format: 'mail-triage/cases', version: 1, cases: 0 });
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'cases.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(`${head}\n`) });
  await expect(page.getByRole('alert')).toContainText('Import it in "My cases"');
});

test('large evidence travels in the file: the link says what it leaves out, the file adds it', async ({
  browser,
  page,
  person: customer,
}) => {
  await customer.opens({ audience: 'customer' });
  await customer.pastes(largeText());
  await customer.goesTo(page.url().replace(/\/evidence$/, '/ticket'));
  await page.getByRole('button', { name: 'Hand over this case' }).click();
  await expect(page.getByText('Not in the link, because it is too large')).toBeVisible();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  const link = await copiesLink(customer);
  const file = await savesFile(customer);
  expect(file.name).toMatch(/\.mailtriage\.json$/);

  const agent = await anotherPerson(browser, { audience: 'agent' });
  await agent.goesTo(link);
  await expect(agent.page.getByText('Left out of the link.')).toBeVisible();
  await agent.page.getByRole('button', { name: 'Take over this case' }).click();
  await expect(agent.page).toHaveURL(/\/case\//);
  await agent.goesTo('/open');
  await chooseFile(agent.page, file.path);
  await expect(agent.page.getByText(/Opening it adds 1 entry/)).toBeVisible();
  await expect(agent.page.getByText('Left out of the link.')).toHaveCount(0);
  await agent.page.getByRole('button', { name: 'Add and open' }).click();
  await agent.sees('What it says');
  await expect(agent.page.getByText('Pasted text 1')).toBeVisible();
});

test('a file that is no case is refused, and a small case has a QR code', async ({ page, person }) => {
  await customerComesToTheTicket(person);
  await page.getByRole('button', { name: 'Hand over this case' }).click();
  await page.getByText('Point the camera of another phone at it.').click();
  await expect(page.getByRole('img', { name: 'QR code with the link to this case' })).toBeVisible();
  await person.opens();
  await page.getByRole('link', { name: 'Open a case that was handed over to you' }).click();
  await person.sees('Open a case');
  await chooseFile(page, 'package.json');
  await expect(page.getByRole('alert')).toContainText('This is not a case that can be read here.');
});

/** Too much for a link, even compressed: every word of it is different. */
function largeText(): string {
  const lock = readFileSync('package-lock.json', 'utf8');
  return `550 5.1.1 <lee@example.net>: User unknown\n${lock.match(/sha512-[^"]+/g)?.join('\n') ?? ''}`;
}

test('still not solved: the case goes on at the question with another answer, and the ticket keeps what was tried', async ({
  page,
  person,
}) => {
  await person.opens({ audience: 'customer' });
  await person.goesTo('/start/bounce-reject');
  await person.answers(/^Yes/);
  await person.answers(/delayed/);
  const outcome = await person.heading().textContent();
  const question = await page.locator('q').textContent();
  await page.getByRole('button', { name: 'Still not solved, go on' }).click();
  await person.sees(question ?? '');
  await person.answers(/It is real and says that delivery failed/);
  await expect(person.heading()).not.toHaveText(outcome ?? '');
  await page.getByRole('link', { name: /^Ticket: / }).click();
  await person.sees('Ticket');
  await expect(page.getByRole('main')).toContainText('Tried, and still not solved');
});

test('an agent puts waiting in the calendar, and has a reply to the customer in plain words', async ({
  page,
  person,
}) => {
  await person.opens({ audience: 'agent' });
  await person.goesTo('/start/bounce-reject');
  await person.pressesKeyOf('Yes, at hand');
  await person.pressesKeyOf('Genuine, delayed');
  const field = page.getByLabel('Look at it again');
  const inTwoDays = new Date(Date.now() + 2 * 24 * 60 * 60 * 1000);
  await expect(field).toHaveValue(
    new RegExp(`^${inTwoDays.toLocaleDateString('sv', { timeZone: 'Europe/Berlin' })}T`),
  );
  await field.fill('2026-11-30T09:15');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Put it in the calendar' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/\.ics$/);
  expect(readFileSync(await file.path(), 'utf8')).toContain('DTSTART:20261130T081500Z'); // Berlin, in winter
  await page.getByText('Reply to the customer').click();
  const reply = page.getByLabel('Message', { exact: true });
  await expect(reply).toHaveValue(/This is what happens next:/);
  await reply.fill('Hello, I changed this.');
  await page.getByRole('button', { name: 'Copy reply' }).click();
  await expect(page.getByRole('status').getByText(/^Copied/)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Hello, I changed this.');
});
