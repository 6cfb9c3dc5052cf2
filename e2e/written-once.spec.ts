import type { Page } from '@playwright/test';
import { expect, type Person, test } from './app.ts';
import { automaticIn, storedEntries } from './stored-entries.ts';

/** A case whose automatic answers are not written yet, as one that came from elsewhere. Gives its address. */
async function hasUnwrittenAnswers(person: Person, page: Page): Promise<string> {
  await person.opens({ audience: 'agent' });
  await person.starts('User cannot send');
  await expect.poll(async () => automaticIn(await storedEntries(page)).length).toBeGreaterThan(0);
  const [address = ''] = /\/case\/[^/]+/.exec(page.url()) ?? [];
  await page.goto('/icon.svg');
  await storedEntries(page, 'automatic answers');
  return address;
}

test('what follows by itself is written once when a case is opened', async ({ page, person }) => {
  const address = await hasUnwrittenAnswers(person, page);
  expect(automaticIn(await storedEntries(page))).toEqual([]);
  await person.goesTo(address);
  await expect.poll(async () => automaticIn(await storedEntries(page)).length).toBeGreaterThan(0);
  const answered = automaticIn(await storedEntries(page));
  expect(answered).toEqual([...new Set(answered)]);
});

test('the start page writes nothing into the case it offers', async ({ page, person }) => {
  await hasUnwrittenAnswers(person, page);
  const before = await storedEntries(page);
  await person.goesTo('/');
  await expect(page.getByRole('link', { name: /^Go on with your open case/ })).toBeVisible();
  expect(await storedEntries(page)).toEqual(before);
});

test('what was typed is written once when Back is pressed twice', async ({ page, person }) => {
  await person.opens();
  await person.starts('I cannot send');
  await person.answers('Only me');
  await person.answers('A notice comes back later');
  await page.getByText('Add a note').click();
  await page.getByLabel('Note', { exact: true }).fill('Since Monday');
  await page.getByRole('button', { name: 'Back' }).evaluate((button) => {
    if (!(button instanceof HTMLElement)) throw new Error('no button');
    button.click();
    button.click();
  });
  await person.sees(/What happens after you press Send/);
  expect((await storedEntries(page)).filter(({ type }) => type === 'note')).toHaveLength(1);
  await page.goBack();
  await person.sees('Do you still have the returned message?');
});
