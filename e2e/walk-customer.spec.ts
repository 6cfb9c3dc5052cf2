import { expect, test } from './app.ts';
import { walks } from './walks.ts';

test.use({
  permissions: ['clipboard-read', 'clipboard-write'],
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
});

for (const { name, problem, symptom, answers, ends } of walks) {
  test(`a customer by touch on a phone: ${problem}`, async ({ page, person }) => {
    await page.clock.setFixedTime(new Date('2026-03-14T08:30:00Z'));
    await person.opens({ audience: 'customer' });
    await page.getByRole('button', { name: symptom.customer }).tap();
    await person.sees(/Is it only you/);

    for (const answer of answers) await person.tapsAnswer(answer.customer);
    await expect(page.getByRole('main').getByText(ends.customer, { exact: true }).first()).toBeVisible();

    await page.getByRole('link', { name: 'Go to the ticket' }).first().tap();
    await person.sees('Ticket');
    await page.getByRole('button', { name: 'Copy ticket' }).tap();
    expect(await person.copiedText()).toMatchSnapshot(`customer-${name}.txt`);
  });
}
