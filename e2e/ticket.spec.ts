import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, type Person, test } from './app.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function openTicket(page: Page, person: Person) {
  await person.opens({ audience: 'agent' });
  await person.pastes(
    'mx.example.net said: 550 5.1.1 <lee@example.net>: User unknown\n\nReceived: secret body text',
  );
  await page.getByRole('button', { name: 'Go on with this' }).click();
  await person.answer('Typo, corrected').click();
  await page.getByRole('link', { name: 'Go to the ticket' }).first().click();
  await person.sees('Ticket');
}

async function downloaded(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFile(await (await download).path(), 'utf8');
}

test('a detail is edited in its place, and what is wrong is said at the field', async ({ page, person }) => {
  await openTicket(page, person);
  await page.getByRole('button', { name: 'Edit: From' }).click();
  await page.getByLabel('Sender address').fill('not an address');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Sender address: enter one address');
  await expect(page.getByLabel('Sender address')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Sender address').fill(' “Pat” <pat@example.com> ');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'From' })).toContainText('pat@example.com');
  await page.reload();
  await expect(page.getByRole('listitem').filter({ hasText: 'From' })).toContainText('pat@example.com');
});

test('a time is entered in any zone and shown with its offset and in UTC', async ({ page, person }) => {
  await openTicket(page, person);
  await page.getByRole('button', { name: 'Edit: Date' }).click();
  await page.getByLabel('Date and time').fill('2026-07-14T21:45');
  await page.getByLabel('Time zone').focus(); // which has all of them listed
  await page.getByLabel('Time zone').selectOption('America/New_York');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(
    page.getByRole('listitem').getByText('2026-07-14 21:45 -04:00 (America/New_York), 2026-07-15 01:45 UTC'),
  ).toBeVisible();
});

test('a date without a time is not taken for an empty field', async ({ page, person }) => {
  await openTicket(page, person);
  await page.getByRole('button', { name: 'Edit: Date' }).click();
  await page.getByLabel('Date and time').pressSequentially('03142026');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('enter the date, the time and the zone');
});

test('the focus goes into the field that is edited, and back', async ({ page, person }) => {
  await openTicket(page, person);
  await page.getByRole('button', { name: 'Edit: From' }).click();
  await expect(page.getByRole('textbox', { name: 'Sender address' })).toBeFocused();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Edit: From' })).toBeFocused();
});

test('the account fields follow the provider', async ({ page, person }) => {
  await openTicket(page, person);
  await expect(page.getByRole('button', { name: 'Edit: Account' })).toBeVisible();
  await page.getByLabel('Mail provider').selectOption('OpenSRS');
  await expect(page.getByRole('button', { name: 'Edit: Reseller ID' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit: Authorized user ID' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit: Account' })).toHaveCount(0);
});

test('every format can be downloaded', async ({ page, person }) => {
  await openTicket(page, person);
  expect(await downloaded(page, 'Text (.txt)')).toContain('Code: 550 5.1.1\n');
  expect(await downloaded(page, 'Markdown (.md)')).toContain('**Code:** 550 5.1.1');
  const data: unknown = JSON.parse(await downloaded(page, 'Data (.json)'));
  expect(data).toMatchObject({
    format: 'mail-triage/ticket',
    version: 1,
    ticket: { provider: { id: 'exacthosting' } },
  });
  const draft = await downloaded(page, 'Draft message (.eml)');
  expect(draft).toContain('X-Unsent: 1\r\n');
  expect(draft).toContain('To: help@exacthosting.com\r\n');
});

test('personal data is hidden in every format', async ({ page, person }) => {
  await openTicket(page, person);
  await page.getByLabel('Hide personal data').check();
  await page.getByText('What will be sent').click();
  await expect(page.getByLabel('What will be sent')).toHaveValue(/l\*\*\*@example\.net/);
  await page.getByRole('button', { name: 'Copy ticket' }).click();
  const texts = [
    await person.copiedText(),
    await downloaded(page, 'Text (.txt)'),
    await downloaded(page, 'Markdown (.md)'),
    await downloaded(page, 'Data (.json)'),
    ...(await downloaded(page, 'Draft message (.eml)'))
      .split('\r\n\r\n')
      .map((part) => Buffer.from(part, 'base64').toString()),
  ];
  for (const text of texts) {
    expect(text).not.toContain('lee@example.net');
    expect(text).not.toContain('secret body text');
  }
});

test('a ticket that is too long for a mail link says what to use instead', async ({ page, person }) => {
  await openTicket(page, person);
  await expect(page.getByRole('link', { name: 'Open in mail program' })).toHaveAttribute(
    'href',
    /^mailto:help@exacthosting\.com\?subject=/,
  );
  await page.getByRole('button', { name: 'Edit: Error text' }).click();
  await page.getByLabel('Exact error text').fill('x'.repeat(3000));
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('The ticket is too long to be handed to a mail program.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open in mail program' })).toHaveCount(0);
  await expect(page.getByText('"Open in mail program" has no room')).toHaveCount(0);
});

const listed = readFileSync('src/mail/samples/axigen.eml', 'utf8');

test('an agent sees what is needed and what is not, and answers the customer as the desk', async ({
  page,
  person,
}) => {
  await person.opens({ audience: 'agent', provider: 'other' });
  await person.pastes(listed);
  await page.getByRole('button', { name: 'Go on with this' }).click();
  await person.pressesKeyOf("Provider's IP");
  await person.sees('Provider IP on a blocklist');

  const needed = page.getByRole('form', { name: 'Support still needs' });
  await expect(needed.getByText(/^Missing: Provider name/)).toBeVisible();
  await expect(page.getByLabel('Name of the mail provider')).not.toHaveAccessibleDescription(/optional/);
  await expect(page.getByLabel('Callback: phone or other address')).toHaveAccessibleDescription(/^optional/);
  await expect(page.getByRole('heading', { name: 'Support also asks for' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Edit: Sending IP' }).click();
  await page.getByLabel('Public sending IP address').fill('192.168.1.23');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('this address is known only inside one network');
  await page.getByRole('button', { name: 'Cancel' }).click();

  await page.getByLabel('Name of the mail provider').fill('Example Mail');
  await page.getByRole('button', { name: 'Save details' }).click();
  await expect(page.getByRole('form', { name: 'What helps support' })).toBeVisible();

  await page.getByText('Reply to the customer').click();
  const reply = page.getByLabel('Message', { exact: true });
  await expect(reply).toHaveValue(/We pass this on to those who can act/);
  await expect(reply).not.toHaveValue(/ticket|mail company|below|by itself/);
});

test('the printed ticket holds the label and the checks, and nothing to press', async ({ page, person }) => {
  await openTicket(page, person);
  await page.getByLabel('Hide personal data').check();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('main')).not.toContainText('lee@example.net');
  await expect(page.getByRole('heading', { name: 'Checks done' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy ticket' })).toBeHidden();
  await expect(page.getByRole('navigation')).toBeHidden();
});

test('a message to the other party talks of nothing that nobody knows', async ({ page, person }) => {
  await person.opens({ audience: 'agent', provider: 'other' });
  await person.goesTo('/start/smtp-reject');
  await person.pressesKeyOf('No, refused in webmail too');
  await person.pressesKeyOf("I don't know");
  await person.pressesKeyOf('Disabled');
  const message = page.getByLabel('Message', { exact: true });
  await expect(page.getByLabel('Subject', { exact: true })).toHaveValue(/\[Sender address\]/);
  await expect(message).not.toHaveValue(/not stated|not known|Another provider|Mailbox:|provider:/);
  await page.getByLabel('Sender address').fill('pat@example.com');
  await page.getByLabel('Name of the mail provider').fill('Example Mail');
  await page.getByRole('button', { name: 'Save details' }).click();
  await expect(message).toHaveValue(/Mailbox: pat@example\.com\n[\s\S]*Mail provider: Example Mail\n/);
});

test('a message to the other party is filled in, can be changed and copied', async ({ page, person }) => {
  await person.opens();
  await person.goesTo('/start/bounce-reject');
  await page.getByRole('textbox', { name: /Who should get the message|sent to/ }).fill('lee@example.net');
  await person.answers('Yes, I have it');
  await person.answers('It is real and says that delivery failed');
  await person.answers('The other mailbox is full');
  await person.answers('Yes, but I have not told them yet');
  await expect(page.getByLabel('Message', { exact: true })).toHaveValue(/lee@example\.net/);
  await page.getByLabel('Subject').fill('My own subject');
  await page.getByRole('button', { name: 'Copy message' }).click();
  expect(await person.copiedText()).toMatch(/^My own subject\n\n/);
});
