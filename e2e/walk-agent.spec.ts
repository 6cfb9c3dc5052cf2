import { expect, test } from './app.ts';
import { walks } from './walks.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

for (const { name, problem, symptom, answers, ends } of walks) {
  test(`an agent with keys only: ${problem}`, async ({ page, person }) => {
    await page.clock.setFixedTime(new Date('2026-03-14T08:30:00Z'));
    await person.opens({ audience: 'agent' });
    await person.tabsTo(page.getByRole('button', { name: symptom.agent }));
    await page.keyboard.press('Enter');
    await person.sees(/Single user, several users/);

    for (const answer of answers) await person.pressesKeyOf(answer.agent);
    await expect(page.getByRole('main').getByText(ends.agent, { exact: true }).first()).toBeVisible();

    await person.tabsTo(page.getByRole('link', { name: 'Go to the ticket' }).first());
    await page.keyboard.press('Enter');
    await person.sees('Ticket');
    await person.tabsTo(page.getByRole('button', { name: 'Copy ticket' }));
    await page.keyboard.press('Enter');
    expect(await person.copiedText()).toMatchSnapshot(`agent-${name}.txt`);
  });
}

test('an agent fills in a ticket with keys only', async ({ page, person }) => {
  await page.clock.setFixedTime(new Date('2026-03-14T08:30:00Z'));
  await person.opens({ audience: 'agent', provider: 'opensrs' });
  await person.goesTo('/start/smtp-reject');
  await person.pressesKeyOf('No, refused in webmail too');
  await person.tabsTo(page.getByRole('textbox', { name: 'Error code' }));
  await page.keyboard.type('550 5.7.1');
  await page.keyboard.press('Tab');
  await page.keyboard.type('550 5.7.1 <lee@example.net>: Sender refused');
  await person.tabsTo(person.answer('Login, authentication or relay text'));
  for (let presses = 0; presses < 9; presses += 1) await page.keyboard.press('ArrowDown');
  await expect(person.answer('Text gives no cause')).toBeChecked();
  await page.keyboard.press('Enter');
  await person.sees(/Are Send and Webmail Send enabled/);
  await person.pressesKeyOf('No access to the panel');

  const values = [
    ['Reseller ID', 'example-reseller'],
    ['Authorized user ID', 'admin-example'],
    ['Sender address', 'pat@example.com'],
    ['Recipient address', 'lee@example.net, kim@example.net'],
  ] as const;
  for (const [label, value] of values) {
    await person.tabsTo(page.getByRole('textbox', { name: label }));
    await page.keyboard.type(value);
  }
  await person.tabsTo(page.getByLabel('Date and time'));
  await page.keyboard.type('03142026');
  await page.keyboard.type('0915AM');
  await expect(
    page.getByText('Shown on the ticket as 2026-03-14 09:15 +01:00 (Europe/Berlin)'),
  ).toBeVisible();
  await person.tabsTo(page.getByRole('button', { name: 'Save details' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('All details that support needs are there.')).toBeVisible();
  await person.tabsTo(page.getByRole('button', { name: 'Copy ticket' }));
  await page.keyboard.press('Enter');
  expect(await person.copiedText()).toMatchSnapshot('agent-complete-ticket.txt');
});
