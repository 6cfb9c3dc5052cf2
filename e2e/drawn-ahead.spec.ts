import type { Page } from '@playwright/test';
import { expect, type Person, test } from './app.ts';

/** The headings in the document, also of what nobody can see. */
const allHeadings = (page: Page) => page.locator('h1').allTextContents();

/** Chooses, and waits until the question there is drawn. Gives its heading. */
async function drawsAhead(page: Page, person: Person, answer: string): Promise<string> {
  await person.answer(answer).check();
  await expect.poll(() => allHeadings(page)).toHaveLength(2);
  const [, ahead = ''] = await allHeadings(page);
  return ahead;
}

/** A case whose first question is answered. */
async function answersFirst(person: Person) {
  await person.opens();
  await person.starts('I cannot send');
  await person.answers('Only me');
}

test('the question that the chosen answer leads to is drawn ahead, and nobody meets it', async ({
  page,
  person,
}) => {
  await person.opens();
  await person.goesTo('/start/inbound-spam');
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  const before = (await person.heading().textContent()) ?? '';
  const frame = { height: await height(), title: await page.title() };
  const ahead = await drawsAhead(page, person, 'Mail that I want is missing or lands in Spam');
  await expect(person.heading()).toHaveCount(1);
  expect({ height: await height(), title: await page.title() }).toEqual(frame);
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('[inert]') ?? null)).toBeNull();
  }
  await page.getByRole('button', { name: 'Continue' }).click();
  await person.sees(ahead);
  expect(await allHeadings(page)).toEqual([ahead]);
  await expect(person.heading()).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  await person.goesBackTo(before);
  await expect(person.answer('Mail that I want is missing or lands in Spam')).toBeChecked();
});

test('who chooses another answer comes where that leads, with nothing of the first', async ({
  page,
  person,
}) => {
  await answersFirst(person);
  const first = await drawsAhead(page, person, 'An error shows at once');
  await person.answer('A notice comes back later').check();
  await expect.poll(async () => (await allHeadings(page)).at(-1)).not.toBe(first);
  await page.getByRole('button', { name: 'Continue' }).click();
  await person.sees('Do you still have the returned message?');
  await person.goesBackTo(/What happens after you press Send/);
  await expect(person.answer('A notice comes back later')).toBeChecked();
});

test('a question that is left and come back to begins anew, also where it was drawn ahead', async ({
  page,
  person,
}) => {
  await answersFirst(person);
  const second = (await person.heading().textContent()) ?? '';
  await page.goBack();
  await person
    .answer(/^Several|^Everyone|^Others|^All/)
    .first()
    .check();
  await drawsAhead(page, person, 'Only me');
  await page.goForward();
  await person.sees(second);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.goBack();
  await page.goForward();
  await person.sees(second);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a look-up is not drawn ahead: it begins with what was typed meanwhile', async ({ page, person }) => {
  await person.opens();
  await person.goesTo('/start/inbound-spam');
  const ahead = await drawsAhead(page, person, 'Advertising or fraud from strangers');
  expect(ahead).toContain('spam filter of your mail company');
  await expect(page.getByText('Look it up in DNS')).toHaveCount(0);
  await page.getByLabel('Who should get the message').fill('lee@right.example');
  await page.getByRole('button', { name: 'Continue' }).click();
  await person.sees(ahead);
  await expect(page.getByRole('heading', { name: 'Look it up in DNS' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Domain', exact: true })).toHaveValue('right.example');
});

test('the way here, once unfolded, is folded again with the next question', async ({ page, person }) => {
  await answersFirst(person);
  const way = page.getByRole('main').getByRole('group').filter({ hasText: 'answer' }).first();
  await way.getByText('Show').click();
  await expect(way.getByRole('list').first()).toBeVisible();
  await person.answers('A notice comes back later');
  await expect(way.getByRole('list')).toHaveCount(0);
  await way.getByText('Show').click();
  await expect(way.getByRole('list').first()).toBeVisible();
});
