import { expect, test } from './app.ts';

for (const { query, finds } of [
  { query: '5.7.26', finds: '5.7.26' },
  { query: 'mailbox full', finds: '5.2.2' },
  { query: '0x800CCC0E', finds: '0x800CCC0E' },
]) {
  test(`the reference finds "${query}" while it is typed, and its address can be shared`, async ({
    page,
    person,
  }) => {
    await person.goesTo('/codes');
    await page.getByRole('searchbox').fill(query);
    await expect(
      page.getByRole('main').getByRole('listitem').filter({ hasText: finds }).first(),
    ).toBeVisible();
    await expect(page).toHaveURL(/\?q=/);
    await page.reload();
    await expect(page.getByRole('searchbox')).toHaveValue(query);
  });
}

test('the search can be typed into, letter by letter and in the middle of a word', async ({
  page,
  person,
}) => {
  await person.goesTo('/');
  await page.getByRole('navigation').getByRole('link', { name: 'Codes' }).click();
  const field = page.getByRole('searchbox');
  await field.pressSequentially('maibox full');
  await expect(page).toHaveURL(/\?q=maibox\+full$/);
  await expect(field).toBeFocused();
  await field.press('Home');
  for (const _ of 'mai') await page.keyboard.press('ArrowRight');
  await page.keyboard.type('ll');
  await page.keyboard.press('Backspace');
  await expect(field).toHaveValue('mailbox full');
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('5.2.2');
  await expect(page).toHaveURL(/\?q=mailbox\+full$/);
});

test('the way back leads to what was searched for, and the link to the whole reference shows all of it', async ({
  page,
  person,
}) => {
  await person.goesTo('/codes');
  const field = page.getByRole('searchbox');
  await field.pressSequentially('5.7.26');
  await expect(page).toHaveURL(/\?q=5\.7\.26$/);
  await page.getByRole('navigation').getByRole('link', { name: 'Codes' }).click();
  await expect(field).toHaveValue('');
  await expect(person.heading()).toBeFocused();
  await page.goBack();
  await expect(field).toHaveValue('5.7.26');
});

test('a result that is chosen at once is opened, however long it takes to come', async ({ page, person }) => {
  await page.route('**/assets/code-page-*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await person.goesTo('/codes');
  await page.getByRole('searchbox').fill('5.7.26');
  await page.getByRole('main').getByRole('link', { name: '5.7.26' }).first().click();
  await person.sees(/5\.7\.26/);
});

test('a code has a page with its meaning, who acts, what to do, and the way to its checks', async ({
  page,
  person,
}) => {
  await person.goesTo('/codes/550-5.1.1');
  await person.sees('550 5.1.1');
  await expect(page).toHaveTitle(/^550 5\.1\.1: The part of the recipient's address .* – Mail Triage$/);
  const facts = page.getByRole('article');
  await expect(facts).toContainText('Who acts');
  await expect(facts).toContainText('What to do');
  await expect(facts.getByRole('heading', { name: 'What providers say' })).toBeVisible();
  await expect(facts).toContainText('Exact Hosting');
  await page.getByRole('link', { name: 'Start the checks for this' }).click();
  await expect(page.getByRole('radiogroup')).toBeVisible();
});

test('the meaning of one provider comes first when it is asked for', async ({ page, person }) => {
  await person.goesTo('/codes?q=450&by=thexyz');
  await expect(page.getByLabel('As said by')).toHaveValue('thexyz');
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  await person.goesTo('/codes/554-5.7.1?provider=thexyz');
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([
    'What Thexyz says',
    'Standard meaning',
    'What 554 says by itself',
    'What other providers say',
  ]);
});

test('a code that nobody knows says so and leads on', async ({ page, person }) => {
  await person.goesTo('/codes/999-9.9.9');
  await person.sees('There is no such code here');
  await page.getByRole('main').getByRole('link', { name: 'Codes and what they mean' }).click();
  await person.sees('Codes and what they mean');
});
