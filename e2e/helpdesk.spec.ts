import type { Page } from '@playwright/test';
import { expect, Person, test } from './app.ts';

/** An agent with a case, on the page of its ticket. */
async function opensTicket(person: Person) {
  await person.opens({ audience: 'agent' });
  await person.starts('User cannot send');
  await expect(person.page).toHaveURL(/\/case\//);
  await person.goesTo(`${new URL(person.page.url()).pathname.split('/').slice(0, 3).join('/')}/ticket`);
}

/** Sets a helpdesk up, as an agent does. */
async function setsUp(person: Person, kind: string, settings: Readonly<Record<string, string>>) {
  const { page } = person;
  await person.goesTo('/settings');
  const part = page.getByRole('region', { name: 'Helpdesks' });
  const form = part.locator('details');
  if (!(await form.getAttribute('open').then((open) => open !== null)))
    await part.getByText('Add a helpdesk').first().click();
  await part.getByLabel('Kind').selectOption(kind);
  for (const [label, value] of Object.entries(settings))
    await part.getByLabel(new RegExp(`^${label}`)).fill(value);
  await part.getByRole('button', { name: 'Add a helpdesk' }).click();
  await expect(part.getByRole('button', { name: `Remove ${kind}` })).toBeVisible();
}

const origin = (page: Page) => new URL(page.url()).origin;

/** Sets a program at `/hook` up, and sends a ticket to it. */
async function sendsToHook(person: Person) {
  await person.opens({ audience: 'agent' });
  await setsUp(person, 'Another program (webhook)', {
    'Address that takes the ticket': `${origin(person.page)}/hook`,
  });
  await opensTicket(person);
  await person.page.getByRole('button', { name: /^Send to localhost/ }).click();
}

test('settings last, and are used where they belong', async ({ page, person }) => {
  await person.opens({ audience: 'agent' });
  await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click();
  await person.sees('Settings');
  await page.getByLabel('Name', { exact: true }).fill('Sam');
  await page.getByLabel('Desk or team').fill('Mail desk');
  await page.getByRole('region', { name: 'You' }).getByRole('button', { name: 'Save' }).click();
  await page.getByLabel('Days after the last change').fill('400');
  await page.getByRole('region', { name: 'How long' }).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toHaveText('Enter a number of days from 1 to 365.');
  await page.getByLabel('Days after the last change').fill('7');
  await page.getByRole('region', { name: 'How long' }).getByRole('button', { name: 'Save' }).click();
  await page.getByLabel('New text').fill('Called back, no answer.');
  await page.getByRole('button', { name: 'Add the text' }).click();
  await page.getByRole('checkbox', { name: /Single keys/ }).uncheck();
  await page.reload();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Sam');
  await expect(page.getByLabel('Desk or team')).toHaveValue('Mail desk');
  await expect(page.getByRole('checkbox', { name: /Single keys/ })).not.toBeChecked();
  await person.goesTo('/cases');
  await expect(page.getByText('Cases are deleted 7 days after their last change.')).toBeVisible();
  await person.opens({ audience: 'agent' });
  await person.starts('User cannot send');
  await page.getByText('Add a note').click();
  await page.getByLabel('Note', { exact: true }).fill('First.');
  await page.getByRole('button', { name: 'Called back, no answer.' }).click();
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue('First.\nCalled back, no answer.');
});

test('a helpdesk that is set up wrong is told what is wrong', async ({ page, person }) => {
  await person.opens({ audience: 'agent' });
  await person.goesTo('/settings');
  const part = page.getByRole('region', { name: 'Helpdesks' });
  await part.getByLabel('Kind').selectOption('Zammad');
  await part.getByRole('button', { name: 'Add a helpdesk' }).click();
  await expect(part.getByRole('alert')).toHaveText('Address of the helpdesk: is missing.');
  await part.getByLabel('Address').fill('http://help.example.com');
  await part.getByRole('button', { name: 'Add a helpdesk' }).click();
  await expect(part.getByRole('alert')).toContainText('is not an address such as https://help.example.com');
  await expect(part.getByLabel('Address')).toBeFocused();
});

test('a helpdesk is tried with a sample before a ticket goes there', async ({ page, person }) => {
  await person.opens({ audience: 'agent' });
  await setsUp(person, 'Request Tracker 5', { Address: 'https://rt.example.com', Queue: 'Mail' });
  const sample = page.getByRole('link', { name: 'Open it with a sample ticket' });
  const url = new URL((await sample.getAttribute('href')) ?? '');
  expect(url.searchParams.get('Content')).toContain('<br>&nbsp;&nbsp;550 5.1.1 &lt;lee@example.net&gt;');
  expect(url.searchParams.get('Subject')).toContain('do not send');
});

test('a link to Request Tracker carries the ticket as it is copied', async ({ page, person, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await person.opens({ audience: 'agent' });
  await setsUp(person, 'Request Tracker 5', { Address: 'https://rt.example.com', Queue: 'Mail & more' });
  await opensTicket(person);
  const link = page.getByRole('link', { name: 'Open in Request Tracker 5' });
  const url = new URL((await link.getAttribute('href')) ?? '');
  expect(url.origin + url.pathname).toBe('https://rt.example.com/Ticket/Create.html');
  expect(url.searchParams.get('Queue')).toBe('Mail & more');
  await page.getByRole('button', { name: 'Copy' }).first().click();
  const text = (await page.evaluate(() => navigator.clipboard.readText())).replaceAll('\r\n', '\n');
  const content = (url.searchParams.get('Content') ?? '')
    .replaceAll('<br>', '\n')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  expect(content).toBe(text);
});

test.describe('a helpdesk that is busy', () => {
  test.use({ losesConnection: true });

  test('a ticket that does not arrive is kept, tried again, and arrives once', async ({ page, person }) => {
    const keys: string[] = [];
    let isUp = false;
    await page.route('**/hook', async (route) => {
      keys.push(route.request().headers()['idempotency-key'] ?? '');
      expect(route.request().postDataJSON()).toMatchObject({ format: 'mail-triage/ticket' });
      await route.fulfill({ status: isUp ? 201 : 429, headers: { 'Retry-After': '3600' } });
    });
    await sendsToHook(person);
    await expect(
      page.getByText(/It has not arrived at localhost.*The helpdesk is busy or down/),
    ).toBeVisible();
    await page.reload();
    await expect(page.getByText(/It has not arrived at localhost/)).toBeVisible();
    isUp = true;
    await page.getByRole('button', { name: 'Try again now' }).click();
    await expect(page.getByText(/The ticket has arrived at localhost/)).toBeVisible();
    expect(new Set(keys).size).toBe(1);
    await page.reload();
    await expect(page.getByRole('button', { name: /^Send to localhost/ })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Try again now' })).toHaveCount(0);
  });
});

test.describe('a helpdesk that nobody answers for', () => {
  test.use({ losesConnection: true });

  /** A ticket is on its way, and there is no network. */
  async function sendsInVain(person: Person): Promise<{ isUp: boolean; arrived: number }> {
    const { page } = person;
    const hook = { isUp: false, arrived: 0 };
    await page.context().route('**/hook', (route) => {
      if (!hook.isUp) return route.abort();
      hook.arrived += 1;
      return route.fulfill({ status: 201 });
    });
    await sendsToHook(person);
    await expect(page.getByText(/There was no answer/)).toBeVisible();
    return hook;
  }

  test('a ticket is tried again when the app is started, on whatever page', async ({ page, person }) => {
    const hook = await sendsInVain(person);
    hook.isUp = true;
    await person.goesTo('/codes');
    await expect(page.getByRole('status').getByText(/The ticket has arrived at localhost/)).toBeVisible();
    await person.goesTo('/cases');
    await expect(page.getByText(/has not arrived/)).toHaveCount(0);
    expect(hook.arrived).toBe(1);
  });

  test('a ticket is tried again when the network comes back', async ({ page, person }) => {
    const hook = await sendsInVain(person);
    hook.isUp = true;
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect(page.getByText(/The ticket has arrived at localhost/)).toBeVisible();
  });
});

test.describe('a helpdesk that refuses', () => {
  test.use({ losesConnection: true });

  test('what did not arrive stands in the list with its reason, also when its case is gone', async ({
    page,
    person,
  }) => {
    await page.route('**/hook', (route) => route.fulfill({ status: 422 }));
    await sendsToHook(person);
    await expect(page.getByText(/did not take the ticket/)).toBeVisible();
    await person.goesTo('/cases');
    await expect(page.getByText('1 ticket has not arrived at its helpdesk.')).toBeVisible();
    await page.getByRole('button', { name: 'Show what has not arrived' }).click();
    const line = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: /^Continue:/ }) });
    await expect(line).toContainText(/did not take the ticket/);
    await line.getByRole('button', { name: /^Delete:/ }).click();
    await expect(page.getByRole('list', { name: 'Ticket of a case that was deleted' })).toContainText(
      /did not take the ticket/,
    );
    await page.getByRole('button', { name: 'Do not send it' }).click();
    await expect(page.getByText(/has not arrived/)).toHaveCount(0);
  });
});

test.describe('a helpdesk that is slow to refuse', () => {
  test.use({ losesConnection: true });

  test('a ticket that another tab gave up meanwhile does not come back', async ({
    page,
    context,
    person,
  }) => {
    let answer: (() => void) | undefined;
    let isAsked = false;
    await context.route('**/hook', async (route) => {
      if (isAsked) await new Promise<void>((resolve) => (answer = resolve));
      isAsked = true;
      await route.fulfill({ status: 422 });
    });
    await sendsToHook(person);
    await expect(page.getByText(/did not take the ticket/)).toBeVisible();
    const other = new Person(await context.newPage());
    await other.goesTo('/cases');
    await expect(other.page.getByText('1 ticket has not arrived at its helpdesk.')).toBeVisible();
    await page.getByRole('button', { name: 'Try again now' }).click();
    await expect.poll(() => answer !== undefined).toBe(true);
    await other.page.getByRole('button', { name: 'Show what has not arrived' }).click();
    await other.page.getByRole('button', { name: 'Do not send it' }).click();
    await expect(other.page.getByText(/has not arrived/)).toHaveCount(0);
    answer?.();
    await expect(page.getByText(/did not take the ticket/)).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Send to localhost/ })).toBeEnabled();
    await other.page.reload();
    await expect(other.page.getByRole('link', { name: /^Continue:/ })).toBeVisible();
    await expect(other.page.getByText(/has not arrived/)).toHaveCount(0);
  });
});

test('an address that the page may not ask is said before anything is sent', async ({ page, person }) => {
  await person.opens({ audience: 'agent' });
  await setsUp(person, 'Another program (webhook)', {
    'Address that takes the ticket': 'https://help.example.com/hook',
  });
  await setsUp(person, 'Zammad', { Address: 'https://zammad.example.com' });
  await opensTicket(person);
  await expect(page.getByText(/This page may not send to help\.example\.com/)).toBeVisible();
  await expect(page.getByText(/This page may not send to zammad\.example\.com/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Send to/ })).toHaveCount(0);
});

test("Zammad's form creates a ticket and says its number", async ({ page, person }) => {
  await page.route('**/zammad/api/v1/form_config', (route) =>
    route.fulfill({ json: { enabled: true, token: 't' } }),
  );
  await page.route('**/zammad/api/v1/form_submit', (route) =>
    route.fulfill({ json: { ticket: { id: 7, number: '31007' } } }),
  );
  await person.opens({ audience: 'agent' });
  await setsUp(person, 'Zammad', { Address: `${origin(page)}/zammad` });
  await opensTicket(person);
  await page.getByLabel('Name for the ticket').fill('Pat');
  await page.getByLabel('Mail address that support answers to').fill('pat@example.com');
  await page.getByRole('button', { name: /^Send to localhost/ }).click();
  await expect(page.getByText('The ticket was created with the number 31007.')).toBeVisible();
});

/** Writes a detail on the page of the ticket. A field that offers earlier values is a combobox. */
async function states(page: Page, detail: string, field: string, value: string) {
  await page.getByRole('button', { name: `Edit: ${detail}` }).click();
  const named = { name: field, exact: true };
  await page.getByRole('textbox', named).or(page.getByRole('combobox', named)).fill(value);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: `Edit: ${detail}` })).toBeVisible();
}

test('a customer who was here before is offered: sender, provider and account', async ({ page, person }) => {
  await opensTicket(person);
  await page.getByLabel('Mail provider').selectOption('OpenSRS');
  await states(page, 'From', 'Sender address', 'pat@example.com');
  await states(page, 'Reseller ID', 'Reseller ID', 'example-reseller');

  await page.waitForTimeout(1000); // what is offered later is noted when the page is idle
  await opensTicket(person); // at another provider
  await page.getByRole('button', { name: 'Edit: From' }).click();
  await expect(page.locator('datalist option[value="pat@example.com"]')).toHaveCount(1);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('This sender was here before')).toHaveCount(0);
  await states(page, 'From', 'Sender address', 'Pat@example.com');
  await page.getByRole('button', { name: 'Take this over' }).click();
  await expect(page.getByLabel('Mail provider')).toHaveValue('opensrs');
  await expect(page.getByRole('listitem').filter({ hasText: 'Reseller ID' })).toContainText(
    'example-reseller',
  );
  await expect(page.getByText('This sender was here before')).toHaveCount(0);
});
