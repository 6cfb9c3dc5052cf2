import { expect, Person, test } from './app.ts';
import { storedEntries } from './stored-entries.ts';

test('a case is gone on with where another tab has led it', async ({ page, context, person }) => {
  await person.opens();
  await person.starts('I cannot send');
  await person.answers('Only me');
  const address = page.url();
  await person.goesTo('/');
  const offer = page.getByRole('link', { name: 'Go on with your open case: I cannot send' });
  await expect(offer).toBeVisible();
  const other = new Person(await context.newPage());
  await other.goesTo(address);
  await other.answers('A notice comes back later');
  await offer.click();
  await person.sees('Do you still have the returned message?');
});

test('a case that another tab deleted is not gone on with', async ({ page, context, person }) => {
  await person.opens();
  await person.starts('I get too much spam');
  await person.goesTo('/');
  const offer = page.getByRole('link', { name: /^Go on with your open case/ });
  await expect(offer).toBeVisible();
  const other = new Person(await context.newPage());
  await other.goesTo('/cases');
  await other.page.getByRole('button', { name: 'Delete: I get too much spam' }).click();
  await expect(other.page.getByText('There are no cases yet.')).toBeVisible();
  await expect(offer).toBeHidden();
});

test('an answer to a case that another tab deleted unheard keeps the case whole', async ({
  page,
  context,
  person,
}) => {
  await person.opens();
  await person.starts('I cannot send');
  const other = new Person(await context.newPage());
  await other.page.addInitScript(() => {
    BroadcastChannel.prototype.postMessage = () => undefined;
  });
  await other.goesTo('/cases');
  await other.page.getByRole('button', { name: 'Delete: I cannot send' }).click();
  await expect(other.page.getByText('There are no cases yet.')).toBeVisible();
  await person.answers('Only me');
  const heading = await person.heading().textContent();
  await expect.poll(async () => (await storedEntries(page)).map(({ type }) => type)).toContain('start');
  await page.reload();
  await person.sees(heading ?? '');
  await expect(page.getByText('Answers so far: 2')).toBeVisible();
});

test('an answer is told to other tabs although its own is never idle', async ({ page, context, person }) => {
  await person.opens();
  await person.starts('I cannot send');
  await person.answers('Only me');
  const busy = new Person(await context.newPage());
  await busy.page.addInitScript(() => {
    globalThis.requestIdleCallback = () => 0;
  });
  await busy.goesTo(page.url());
  await busy.answers('A notice comes back later');
  await expect(page.getByText('Answers so far: 3')).toBeVisible();
});
