import type { Page } from '@playwright/test';
import { expect, Person, test } from './app.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** The server of the app has this in its `settings.json`, and these files beside it. */
async function serverHas(page: Page, settings: object, files: Readonly<Record<string, object>> = {}) {
  await page.route('**/settings.json', (route) => route.fulfill({ json: settings }));
  for (const [file, json] of Object.entries(files))
    await page.route(`**/${file}`, (route) => route.fulfill({ json }));
}

const header = (page: Page) => page.getByRole('banner');

test('a copy has the name, the logo and the links of whoever runs it', async ({ page, person }) => {
  await serverHas(page, {
    name: 'Example Mail help',
    logo: 'icon.svg',
    links: [
      {
        label: { agent: 'Status (internal)', customer: 'Is there a disruption?' },
        url: 'https://status.example.com',
      },
    ],
  });
  await person.goesTo('/');
  await expect(header(page).getByRole('link', { name: 'Example Mail help' })).toBeVisible();
  await expect(header(page).locator('img')).toHaveAttribute('src', '/icon.svg');
  await expect(page).toHaveTitle(/ – Example Mail help$/);
  await expect(page.getByRole('link', { name: 'Is there a disruption?' })).toHaveAttribute(
    'href',
    'https://status.example.com',
  );
});

test('only the providers that are offered can be chosen, and one of them is chosen at first', async ({
  page,
  person,
}) => {
  await serverHas(page, { providers: { offered: ['thexyz', 'opensrs'], default: 'opensrs' } });
  await person.goesTo('/');
  const choice = page.getByLabel('Mail provider');
  await expect(choice.getByRole('option')).toHaveText(['Thexyz', 'OpenSRS']);
  await expect(choice).toHaveValue('opensrs');
});

test('a provider of its own is added without a build', async ({ page, person }) => {
  await serverHas(
    page,
    { providers: { files: ['providers/example-mail.json'], default: 'example-mail' } },
    {
      'providers/example-mail.json': {
        name: 'Example Mail',
        summary: 'Our own service',
        contact: { email: 'support@example.com' },
        account: ['account-name'],
        requires: ['sender'],
        hosts: ['mx.example.com'],
        mx: [{ host: 'mx1.example.com', source: 'expert' }],
        limits: {},
        servers: {},
        notes: [],
      },
    },
  );
  await person.goesTo('/');
  await expect(page.getByLabel('Mail provider')).toHaveValue('example-mail');
  await person.goesTo('/start/bounce-reject');
  await person.answers(/^No.*after a test/);
  await expect(page.getByText('Contact Example Mail support: support@example.com')).toBeVisible();
  await expect(page.getByLabel('Account name', { exact: false }).first()).toBeVisible();
});

test('a copy for customers asks nobody who they are', async ({ page, person }) => {
  await serverHas(page, { audiences: ['customer'] });
  await person.goesTo('/?audience=agent');
  await expect(page.getByText('Helpdesk agent')).toHaveCount(0);
  await person.sees('What is wrong with your mail?');
});

test('a copy for agents begins with them', async ({ page, person }) => {
  await serverHas(page, { audiences: ['agent', 'customer'] });
  await person.goesTo('/');
  await person.sees('What is wrong with the mail?');
});

test('whoever helps here stands on the ticket, and what they need is asked for', async ({ page, person }) => {
  await serverHas(page, {
    contact: { email: 'help@example.com' },
    details: [
      {
        id: 'customer-number',
        label: 'Customer number',
        ask: 'Your customer number',
        why: 'It stands on each invoice.',
        example: 'C-4711',
        kind: 'line',
        required: true,
      },
    ],
  });
  await person.goesTo('/start/bounce-reject');
  await person.answers(/^No.*after a test/);
  await expect(page.getByText('help@example.com').first()).toBeVisible();
  await page.getByLabel('Your customer number').fill('C-4711');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await page.getByRole('button', { name: 'Copy ticket' }).click();
  expect(await person.copiedText()).toContain('Customer number: C-4711');
});

test('an announcement stands where it belongs, and only while it holds', async ({ page, person }) => {
  const inAMoment = new Date(Date.now() + 60 * 60 * 1000).toISOString();
  await page.clock.install();
  await serverHas(page, {
    announcements: [
      { text: 'Mail arrives late today.', until: inAMoment },
      { text: 'Over since long.', until: '2026-01-01T00:00:00Z' },
      { text: 'Only about spam.', flows: ['inbound-spam'] },
      { text: 'Only this question.', questions: ['bounce-reject/have-the-bounce'] },
    ],
  });
  await person.goesTo('/');
  await expect(page.getByText('Mail arrives late today.')).toBeVisible();
  await expect(page.getByText('Over since long.')).toHaveCount(0);
  await expect(page.getByText('Only about spam.')).toHaveCount(0);
  await person.goesTo('/start/inbound-spam');
  await expect(page.getByText('Only about spam.')).toBeVisible();
  await expect(page.getByText('Only this question.')).toHaveCount(0);
  await page.clock.fastForward(61 * 60 * 1000);
  await expect(page.getByText('Mail arrives late today.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Close this message' }).click();
  await expect(page.getByText('Only about spam.')).toHaveCount(0);
});

test('a helpdesk of whoever runs the copy is offered, and cases are kept as long as they say', async ({
  page,
  person,
}) => {
  await serverHas(page, {
    helpdesks: [{ target: 'jira', address: 'https://jira.example.com', project: '1', issueType: '2' }],
    retention: 7,
  });
  await person.goesTo('/start/bounce-reject');
  await person.answers(/^No.*after a test/);
  await expect(page.getByRole('list', { name: 'Helpdesks' }).getByRole('link')).toHaveAttribute(
    'href',
    /^https:\/\/jira\.example\.com\//,
  );
  await person.goesTo('/cases');
  await expect(page.getByRole('main')).toContainText('Cases are deleted 7 days after their last change.');
});

test.describe('mistakes', () => {
  /** Each is a line on the console too, which is what operators look at first. */
  test.use({ losesConnection: true });

  test('cost only what they stand in, and are said on the page for operators', async ({ page }) => {
    const said: string[] = [];
    page.on('console', (message) => message.type() === 'warning' && said.push(message.text()));
    await serverHas(page, {
      name: 'Example Mail help',
      colors: { accent: 'green' },
      retention: 0,
      providers: { default: 'nobody' },
    });
    await page.goto('/diagnostics');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Diagnostics');
    const main = page.getByRole('main');
    await expect(main).toContainText('settings.json: colors › accent');
    await expect(main).toContainText('is not a color: write # and six digits, such as #1b4f93');
    await expect(main).toContainText('settings.json: retention');
    await expect(main).toContainText('there is no provider "nobody"');
    await expect(header(page)).toContainText('Example Mail help');
    expect(said.filter((line) => line.startsWith('settings.json'))).toHaveLength(3);
  });

  for (const { what, answer, says } of [
    { what: 'a file that is no JSON', answer: { body: '{"name": ' }, says: 'is not JSON in braces' },
    { what: 'a page in its place', answer: { body: '<!doctype html>' }, says: 'is not JSON in braces' },
    { what: 'a server that has none', answer: { status: 404 }, says: 'The server gave none in time' },
  ]) {
    test(`${what}: the app works as it was built`, async ({ page }) => {
      await page.route('**/settings.json', (route) => route.fulfill(answer));
      const person = new Person(page);
      await person.goesTo('/start/smtp-reject');
      await person.answers(/refuse/);
      await person.goesTo('/diagnostics');
      await expect(page.getByRole('main')).toContainText(says);
    });
  }
});

test.describe('with something that does not come', () => {
  test.use({ losesConnection: true });

  test('the script that reads the settings: the app works as it was built, and says so', async ({ page }) => {
    const person = new Person(page);
    const broken: string[] = [];
    page.on('pageerror', (error) => broken.push(error.message));
    await serverHas(page, { name: 'Example Mail help' });
    await page.route('**/assets/read-operator-*.js', (route) => route.abort());
    await person.goesTo('/start/smtp-reject');
    await person.answers(/refuse/);
    await person.goesTo('/diagnostics');
    await person.sees('Diagnostics');
    await expect(page.getByRole('main')).toContainText('could not be read');
    expect(broken).toEqual([]);
  });

  test('its color is used, made readable, and is there at once on the next visit', async ({
    page,
    person,
  }) => {
    await serverHas(page, { colors: { accent: '#ffcc00' } });
    await person.goesTo('/');
    const accent = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim());
    const asBuilt = '1b4f93';
    await expect.poll(accent).toMatch(new RegExp(`^#(?!ffcc00|${asBuilt})[0-9a-f]{6}$`));
    const readable = await accent();
    await page.route('**/assets/*.js', (route) =>
      route.request().url().includes('before-paint') ? route.continue() : route.abort(),
    );
    await page.goto('/', { waitUntil: 'commit' });
    await expect.poll(accent).toBe(readable);
  });

  test('look-ups go to the resolver of whoever runs the copy, without asking the person', async ({
    page,
    person,
  }) => {
    await serverHas(page, {
      dns: { resolvers: [{ id: 'own', name: 'Example Mail', endpoint: '/dns-query' }], chosen: 'own' },
    });
    const asked: string[] = [];
    await page.route('**/dns-query?*', (route) => {
      asked.push(new URL(route.request().url()).pathname);
      return route.fulfill({ status: 500 });
    });
    await person.goesTo('/dns#domain=example.com');
    await page.getByRole('button', { name: 'Run all checks' }).click();
    await expect.poll(() => asked.length).toBeGreaterThan(0);
  });
});
