import type { BrowserContext, Page } from '@playwright/test';
import { expect, Person, test } from './app.ts';
import { storedEntries } from './stored-entries.ts';

/** The longest way through sending problems: each answer leads to one more question. */
const longWay = [
  'Only me',
  'An error shows at once',
  'No, the website refuses it too',
  'It gives a reason that I cannot place',
  'Yes, sending is switched on',
  'No, only as much as usual',
  'No, the test is refused too',
  'No, nobody has looked yet',
];

/** Ends the process of the page, as a crash does, and opens the case in a new one. */
async function killAndReopen(page: Page, context: BrowserContext): Promise<Page> {
  const address = page.url();
  const crashed = page.waitForEvent('crash');
  const session = await context.newCDPSession(page);
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
  const next = await context.newPage();
  await next.goto(address);
  return next;
}

test('a page that is killed at every question goes on without loss', async ({ page, context, person }) => {
  test.slow();
  await person.opens();
  await person.starts('I cannot send');
  let current = person;
  for (const label of longWay) {
    const heading = await current.heading().textContent();
    current = new Person(await killAndReopen(current.page, context));
    await current.sees(heading ?? '');
    await current.answers(label);
  }
  await current.page.getByText(`Answers so far: ${longWay.length + 1}`).click();
  for (const label of ['I cannot send', ...longWay]) {
    await expect(
      current.page.getByRole('main').getByRole('listitem').filter({ hasText: label }).first(),
    ).toBeVisible();
  }
  expect(page.isClosed()).toBe(true);
});

/** Says of nothing that it is written, until it is let: by what this gives. */
async function holdsDisk(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const isWritten = new Promise((resolve) => Object.assign(globalThis, { finishWriting: resolve }));
    const listen = IDBTransaction.prototype.addEventListener;
    IDBTransaction.prototype.addEventListener = function later(type: string, listener: EventListener) {
      const whenWritten = (event: Event) => isWritten.then(() => listener.call(this, event));
      listen.call(this, type, type === 'complete' ? whenWritten : listener);
    };
  });
  return () => page.evaluate('finishWriting()');
}

test('a question stays until its answer is on disk', async ({ page, person }) => {
  await person.opens();
  await person.starts('I cannot send');
  const letGo = await holdsDisk(page);
  await person.answer('Only me').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('button', { name: 'Continue' })).toBeDisabled();
  await person.sees(/Is it only you/);
  await letGo();
  await person.sees(/What happens after you press Send/);
});

test('who leaves while a slow disk writes is not taken back', async ({ page, person }) => {
  await person.opens();
  await person.goesTo('/start/smtp-reject');
  const question = (await person.heading().textContent()) ?? '';
  await page.getByRole('link', { name: 'Settings' }).first().click();
  await person.sees('Settings');
  await page.goBack();
  await person.sees(question);
  const letGo = await holdsDisk(page);
  await page.getByRole('main').getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('button', { name: 'Continue' })).toBeDisabled();
  await page.getByRole('link', { name: 'Settings' }).first().click();
  await person.sees('Settings');
  await letGo();
  await expect.poll(async () => (await storedEntries(page)).length).toBeGreaterThan(1);
  await person.sees('Settings');
  expect(page.url()).toMatch(/\/settings$/);
});

test('back, forward and reload show the page as it was left', async ({ page, person }) => {
  await person.opens();
  await person.starts('I cannot send');
  await person.answers('Only me');
  await person.answers('A notice comes back later');
  await person.sees('Do you still have the returned message?');
  await page.goBack();
  await person.sees(/What happens after you press Send/);
  await expect(person.answer('A notice comes back later')).toBeChecked();
  await page.goForward();
  await person.sees('Do you still have the returned message?');
  await page.reload();
  await person.sees('Do you still have the returned message?');
});

test('a closed tab is found again in the list of cases', async ({ page, context, person }) => {
  await person.opens();
  await person.starts('I get too much spam');
  await person.answers('Only me');
  await page.close();
  const later = new Person(await context.newPage());
  await later.goesTo('/cases');
  await later.page.getByRole('link', { name: 'Continue: I get too much spam' }).click();
  await later.sees('What kind of mail troubles you?');
});

test('two tabs on one case show the same', async ({ page, context, person }) => {
  await person.opens();
  await person.starts('I cannot send');
  await person.answers('Only me');
  const other = new Person(await context.newPage());
  await other.goesTo(page.url());
  await person.answers('A notice comes back later');
  await expect(other.page.getByText('Answers so far: 3')).toBeVisible();
});

test('a deleted case comes back by undo', async ({ page, person }) => {
  await person.opens();
  await person.starts('I get too much spam');
  await person.goesTo('/cases');
  await page.getByRole('button', { name: 'Delete: I get too much spam' }).click();
  await expect(page.getByText('There are no cases yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: 'Continue: I get too much spam' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: 'Continue: I get too much spam' })).toBeVisible();
});

test('several deleted cases come back by one undo', async ({ page, person }) => {
  for (const symptom of ['I get too much spam', 'I cannot send']) {
    await person.opens();
    await person.starts(symptom);
  }
  await person.goesTo('/cases');
  await page.getByRole('button', { name: 'Delete: I get too much spam' }).click();
  await expect(page.getByRole('link', { name: /^Continue:/ })).toHaveCount(1);
  await page.getByRole('button', { name: 'Delete: I cannot send' }).click();
  await expect(page.getByRole('status')).toContainText('2 cases deleted');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: /^Continue:/ })).toHaveCount(2);
});

test('keys pressed faster than pages come answer one question, once', async ({ page, person }) => {
  await person.opens({ audience: 'agent' });
  await person.starts('User cannot send');
  await page.evaluate(() => {
    for (const key of ['1', '2', '1', '2'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });
  await person.sees(/SMTP reject at send time/);
  await expect(page.getByText('One user')).toHaveCount(1);
  await expect(page.getByText('Several users or the whole domain')).toHaveCount(0);
});

test('a browser without storage says so and keeps working', async ({ page, person }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { get: () => undefined });
  });
  await person.opens();
  await person.starts('I cannot send');
  await expect(page.getByRole('alert')).toContainText('This browser cannot save the case');
  await person.answers('Only me');
  await person.answers('A notice comes back later');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the case as a file' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.mailtriage\.json$/);
});

test('a full disk is said, and the answers last until the page is closed', async ({ page, person }) => {
  await person.opens();
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await person.starts('I cannot send');
  await expect(page.getByRole('alert')).toContainText('This browser cannot save the case');
  await person.answers('Only me');
  await person.sees(/What happens after you press Send/);
});

test('what could not be taken into the case is said, and stays in its field', async ({ page, person }) => {
  await person.opens();
  await person.starts('I cannot send');
  await page.getByRole('link', { name: /Ticket:/ }).click();
  await page.getByRole('button', { name: 'Edit: From' }).click();
  await page.getByLabel(/^Who sent the message/).fill('pat@example.com');
  await page.evaluate(() => {
    crypto.randomUUID = () => {
      throw new Error('out of order');
    };
  });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('What you entered is kept.');
  await expect(page.getByLabel(/^Who sent the message/)).toHaveValue('pat@example.com');
  await page.getByLabel('Mail provider').selectOption('OpenSRS');
  await expect(page.getByLabel('Mail provider')).toHaveValue('exacthosting');
  await person.goesTo('/');
  await expect(page.getByLabel('Mail provider')).toHaveValue('exacthosting');
});

test.describe('without a connection', () => {
  test.use({ losesConnection: true });

  test('a lost connection loses no answer', async ({ page, context, person }) => {
    await person.opens();
    await context.route('**/assets/bounce-reject-*', (route) => route.abort());
    await person.starts('I cannot send');
    await person.answers('Only me');
    await person.answer('A notice comes back later').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('status')).toContainText('What you entered is kept');
    await context.unroute('**/assets/bounce-reject-*');
    await page.reload();
    await expect(person.answer('A notice comes back later')).toBeChecked();
    await page.getByRole('button', { name: 'Continue' }).click();
    await person.sees('Do you still have the returned message?');
  });
});
