import { expect, test } from './app.ts';

test('changing the first answer keeps the later ones', async ({ page, person }) => {
  await person.opens();
  await person.starts('I cannot send');
  for (const label of ['Only me', 'A notice comes back later', 'Yes, I have it']) await person.answers(label);
  await page.getByText('Answers so far: 4').click();
  await page.getByRole('link', { name: 'Change: Is it only you' }).click();
  await expect(person.answer('Only me')).toBeChecked();
  await person.answers('Others have it too');
  await person.sees(/Does the notice say/);
  await page.getByText('Answers so far: 4').click();
  await expect(page.getByText('Others have it too')).toBeVisible();
  await expect(page.getByText('Yes, I have it')).toBeVisible();
  await expect(page.getByText('No longer applies')).toHaveCount(0);
});

test('an answer that no longer applies is said, listed and left out of the ticket', async ({
  page,
  person,
}) => {
  await person.opens();
  await person.starts('I cannot send');
  for (const label of ['Only me', 'A notice comes back later', 'Yes, I have it']) await person.answers(label);
  await page.getByText('Answers so far: 4').click();
  await page.getByRole('link', { name: 'Change: What happens after you press Send' }).click();
  await person.answers('An error shows at once');
  await person.sees(/Can you send the same message/);
  await expect(page.getByRole('status')).toContainText('1 earlier answer no longer applies');
  await page.getByText('Answers so far: 3').click();
  await expect(page.getByRole('heading', { name: 'No longer applies' })).toBeVisible();
  await page.getByRole('link', { name: /Ticket:/ }).click();
  await person.sees('Ticket');
  await expect(page.getByRole('region', { name: 'Checks done' })).not.toContainText(
    'Do you still have the returned message?',
  );
});

test('what was changed back applies again', async ({ person }) => {
  await person.opens();
  await person.starts('I cannot send');
  for (const label of ['Only me', 'A notice comes back later', 'Yes, I have it']) await person.answers(label);
  await person.goesBackTo('Do you still have the returned message?');
  await person.goesBackTo(/What happens after you press Send/);
  await person.answers('An error shows at once');
  await person.goesBackTo(/What happens after you press Send/);
  await person.answers('A notice comes back later');
  await person.sees(/Does the notice say/);
});

test('Back and Continue without a change go through the questions one by one', async ({ page, person }) => {
  await person.opens();
  await person.starts('I cannot send');
  for (const label of ['Only me', 'A notice comes back later', 'Yes, I have it']) await person.answers(label);
  await person.goesBackTo('Do you still have the returned message?');
  await person.goesBackTo(/What happens after you press Send/);
  await person.sees(/What happens after you press Send/);
  await page.getByRole('button', { name: 'Continue' }).click();
  await person.sees('Do you still have the returned message?');
});
