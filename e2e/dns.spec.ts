import type { Locator, Page } from '@playwright/test';
import { test as base, expect, type Person } from './app.ts';
import { type Misbehavior, misbehaviors, startMisbehavingServer } from './dns-server/misbehaving-server.ts';
import { type RunningDnsServer, startDnsServer } from './dns-server/start-dns-server.ts';

const cloudflare = 'https://cloudflare-dns.com';
const google = 'https://dns.google';

/** A real DNS server, one for each worker. Where none is installed, the tests that ask for it are skipped. */
const test = base.extend<{ dns: RunningDnsServer }, { realServer: RunningDnsServer | undefined }>({
  realServer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const server = await startDnsServer();
      await use(server);
      await server?.stop();
    },
    { scope: 'worker' },
  ],
  dns: async ({ realServer, page }, use) => {
    base.skip(realServer === undefined, 'no DNS server on this machine (npm test installs one where it can)');
    if (!realServer) return;
    await answerFrom(page, realServer.endpoint);
    await use(realServer);
  },
});
test.use({ mayAsk: [cloudflare, google] });

/** What the page asks the public resolvers for comes from this machine; its bytes are not touched. */
async function answerFrom(page: Page, endpoint: string) {
  await page.route(/^https:\/\/(cloudflare-dns\.com|dns\.google)\//, async (route) => {
    const url = `${endpoint}${new URL(route.request().url()).search}`;
    try {
      await route.fulfill({ response: await route.fetch({ url, maxRedirects: 0, timeout: 30_000 }) });
    } catch {
      await route.abort().catch(() => undefined); // the page gave up first
    }
  });
}

async function allowLookUps(page: Page, resolver = 'Cloudflare') {
  await page.getByRole('radio', { name: resolver }).check();
  await page.getByRole('button', { name: 'Allow look-ups' }).click();
  await expect(page.getByText(`Look-ups go to ${resolver} (`)).toBeVisible();
}

/** The section of one check. */
function section(page: Page, check: string): Locator {
  return page.getByRole('region', { name: check, exact: true });
}

async function opensChecks(person: Person, fields: string) {
  await person.opens({ audience: 'agent', provider: 'opensrs' });
  await person.goesTo(`/dns#${fields}`);
  await allowLookUps(person.page);
}

async function finds(page: Page, check: string, words: readonly (string | RegExp)[]) {
  await section(page, check)
    .getByRole('button', { name: `Check ${check}` })
    .click();
  for (const one of words) await expect(section(page, check)).toContainText(one);
}

const found = [
  {
    domain: 'right.example',
    ip: '198.51.100.10',
    Domain: ['Good: The domain exists and takes mail'],
    MX: ['Good: Mail for the domain goes to OpenSRS', 'mx.right.example.cust.a.hostedemail.com'],
    SPF: ['Good: SPF pass: 198.51.100.10 may send for the domain', 'The policy allows OpenSRS'],
    DKIM: ['Good: The DKIM key is there', '2048 bits'],
    DMARC: ['Good: The DMARC policy is reject'],
    PTR: ['Good: The reverse name is right', 'mail.right.example'],
  },
  {
    domain: 'wrong.example',
    ip: '198.51.100.20',
    Domain: ['Good: The domain exists and takes mail'],
    MX: ['Wrong: Mail for the domain does not go to OpenSRS'],
    SPF: ['Wrong: SPF fail: 198.51.100.20 may not send', 'Attention: The policy does not allow OpenSRS'],
    DKIM: ['Wrong: The DKIM key was withdrawn'],
    DMARC: ['Attention: The DMARC policy is none', 'Nobody gets reports'],
    PTR: ['Wrong: The reverse name does not lead back'],
  },
  {
    domain: 'broken.example',
    ip: '198.51.100.30',
    Domain: ['Good: The domain exists and takes mail'],
    MX: ['is an alias', 'has a private address', 'gone.broken.example has no address'],
    SPF: ['Wrong: There is more than one SPF record'],
    DKIM: ['Wrong: The DKIM key cannot be read'],
    DMARC: ['Wrong: There is more than one DMARC record'],
    PTR: ['Attention: The reverse name looks like an access line'],
  },
  {
    domain: 'moved.example',
    ip: '192.168.1.7',
    MX: ['Wrong: Only a part of the mail goes to OpenSRS', 'mail.elsewhere.example'],
    SPF: ['Wrong: This address belongs to an inner network'],
    DKIM: ['leads to a key that is not there', 's1.dkim.elsewhere.example'],
    DMARC: ['Wrong: The domain has no DMARC record', '_dmarc.moved.example.moved.example'],
  },
] as const;

for (const { domain, ip, ...checks } of found) {
  test(`each check of ${domain} says what a real DNS server holds`, async ({ page, person, dns }) => {
    expect(dns.endpoint).toContain('127.0.0.1');
    await opensChecks(person, `domain=${domain}&ip=${ip}&selector=s1`);
    for (const [check, words] of Object.entries(checks)) await finds(page, check, words);
  });
}

for (const { domain, check, says } of [
  { domain: 'null.example', check: 'MX', says: 'The domain says that it takes no mail' },
  { domain: 'filtered.example', check: 'MX', says: 'Mail for the domain goes through a filter service' },
  {
    domain: 'sub.right.example',
    check: 'Domain',
    says: 'The domain exists, but names no server for its mail',
  },
  { domain: 'bare.example', check: 'Domain', says: 'The domain exists, but has no place for mail' },
  { domain: 'nowhere.example', check: 'Domain', says: 'The domain does not exist' },
  { domain: 'sub.right.example', check: 'DMARC', says: 'The policy is that of right.example' },
  { domain: 'servfail.example', check: 'MX', says: 'Not checked, because the DNS of the domain' },
  { domain: 'refused.example', check: 'MX', says: 'Not checked, because the resolver refused the question' },
  { domain: 'not a domain', check: 'MX', says: 'This is not a domain' },
]) {
  test(`${check} of ${domain}: ${says}`, async ({ page, person, dns }) => {
    expect(dns.endpoint).toContain('127.0.0.1');
    await opensChecks(person, `domain=${domain}`);
    await finds(page, check, [says]);
  });
}

test('Enter asks for all checks, no question twice, and one line each tells what they found', async ({
  page,
  person,
  dns,
}) => {
  expect(dns.endpoint).toContain('127.0.0.1');
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(cloudflare)) asked.push(request.url());
  });
  await opensChecks(person, '');
  await expect(page.getByRole('button', { name: 'Run all checks' })).toBeDisabled();
  await page.getByRole('textbox', { name: 'Domain', exact: true }).fill('wrong.example');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '5 checks done' })).toBeVisible();
  expect(asked.length).toBeGreaterThan(5);
  expect(new Set(asked).size).toBe(asked.length);
  const overview = page.getByRole('list', { name: 'What the checks found' });
  await expect(overview.getByRole('listitem')).toHaveText([
    /^Domain.*The domain exists and takes mail/,
    /^MX.*Wrong: Mail for the domain does not go to OpenSRS/,
    /^SPF.*The policy does not allow OpenSRS/,
    /^DKIM.*The selector is missing/,
    /^DMARC.*Attention: The DMARC policy is none/,
  ]);
  await overview.getByRole('link', { name: /does not go to OpenSRS/ }).click();
  await expect(page.getByRole('heading', { name: 'MX', exact: true })).toBeFocused();
});

test('a domain of somebody else is compared with no provider', async ({ page, person, dns }) => {
  expect(dns.endpoint).toContain('127.0.0.1');
  await opensChecks(person, 'domain=wrong.example');
  await page.getByRole('checkbox', { name: /The mail of this domain should be at OpenSRS/ }).uncheck();
  await page.getByRole('button', { name: 'Run all checks' }).click();
  await expect(section(page, 'MX')).toContainText('Good: The domain has servers for its mail');
  await expect(section(page, 'SPF')).toContainText('The SPF policy is sound');
  for (const check of ['MX', 'SPF']) await expect(section(page, check)).not.toContainText('OpenSRS');
});

test('all results go into a ticket with one press', async ({ page, person, context, dns }) => {
  expect(dns.endpoint).toContain('127.0.0.1');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await opensChecks(person, 'domain=right.example');
  await page.getByRole('button', { name: 'Run all checks' }).click();
  await page.getByRole('button', { name: 'Copy all results' }).click();
  const copied = await person.copiedText();
  for (const check of ['Domain', 'MX', 'SPF', 'DMARC']) expect(copied).toContain(`DNS check ${check}: `);
  expect(copied).toContain('right.example. 300 IN MX 10 mx.right.example.cust.a.hostedemail.com.');
});

test('a customer reads plain words, and what only an agent needs is folded or left out', async ({
  page,
  person,
  dns,
}) => {
  expect(dns.endpoint).toContain('127.0.0.1');
  await person.opens({ audience: 'customer', provider: 'opensrs' });
  await person.goesTo('/dns#domain=wrong.example');
  await allowLookUps(page);
  await page.getByRole('button', { name: 'Run all checks' }).click();
  await expect(section(page, 'MX')).toContainText('OpenSRS never gets to see them.');
  await expect(section(page, 'DMARC')).toContainText('Forged mail in its name gets through.');
  await expect(section(page, 'DMARC').getByText('Nobody gets reports')).toBeHidden();
  await section(page, 'DMARC').getByText('1 note for whoever manages the domain').click();
  await expect(section(page, 'DMARC').getByText('Nobody gets reports')).toBeVisible();
  await expect(page.getByText(/^dig /)).toHaveCount(0);
  await expect(section(page, 'PTR')).toHaveCount(0);
});

test('all checks run with one press, and each shows its records, their time and who gave them', async ({
  page,
  person,
  dns,
}) => {
  expect(dns.endpoint).toContain('127.0.0.1');
  await opensChecks(person, 'domain=right.example&ip=198.51.100.10&selector=s1');
  await page.getByRole('button', { name: 'Run all checks' }).click();
  await expect(page.getByRole('status').filter({ hasText: '6 checks done' })).toBeVisible();
  const spf = section(page, 'SPF');
  await spf.getByText(/^The records/).click();
  await expect(spf).toContainText('right.example. 300 IN TXT "v=spf1 include:_spf.hostedemail.com -all"');
  await expect(spf).toContainText('cloudflare-dns.com at');
  await spf.getByText('How the policy was read').click();
  await expect(spf).toContainText('1 of 10 look-ups used');
  await expect(spf.getByRole('listitem').filter({ hasText: 'ip4:198.51.100.0/24' }).first()).toContainText(
    'matches',
  );
});

test('what was answered is answered from memory until its TTL has passed', async ({ page, person, dns }) => {
  expect(dns.endpoint).toContain('127.0.0.1');
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(cloudflare)) asked.push(request.url());
  });
  await opensChecks(person, 'domain=right.example');
  await finds(page, 'MX', ['Mail for the domain goes to OpenSRS']);
  const first = asked.length;
  await section(page, 'MX').getByRole('button', { name: 'Repeat MX' }).click();
  await expect(section(page, 'MX')).toContainText('Mail for the domain goes to OpenSRS');
  expect(first).toBeGreaterThan(0);
  expect(asked.length).toBe(first);
});

test('nobody is asked before consent, and afterwards only the resolver that was chosen', async ({
  page,
  context,
  person,
  dns,
  baseURL,
}) => {
  expect(dns.endpoint).toContain('127.0.0.1');
  const elsewhere = new Set<string>();
  context.on('request', (request) => {
    const { origin } = new URL(request.url());
    if (origin !== new URL(baseURL ?? '').origin) elsewhere.add(origin);
  });
  await person.opens({ audience: 'agent', provider: 'opensrs' });
  await person.goesTo('/dns#domain=right.example&ip=198.51.100.10&selector=s1');
  await expect(page.getByText('Whoever runs the resolver sees')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Run all checks' })).toBeHidden();
  expect([...elsewhere]).toEqual([]);

  await allowLookUps(page, 'Google');
  expect([...elsewhere]).toEqual([]);
  await page.getByRole('button', { name: 'Run all checks' }).click();
  await expect(page.getByRole('status').filter({ hasText: '6 checks done' })).toBeVisible();
  expect([...elsewhere]).toEqual([google]);

  await page.reload();
  await expect(page.getByText('Look-ups go to Google (dns.google)')).toBeVisible();
  await page.getByRole('button', { name: 'Change or switch off' }).click();
  await page.getByRole('button', { name: 'Switch off', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Run all checks' })).toBeHidden();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Allow look-ups' })).toBeVisible();
});

test("a resolver on the host of the app is the mail company's own, and nobody else is asked", async ({
  page,
  context,
  person,
  dns,
  baseURL,
}) => {
  await page.route('**/settings.json', (route) =>
    route.fulfill({ json: { dns: { resolvers: [{ id: 'own', endpoint: '/dns-query' }] } } }),
  );
  await page.route('**/dns-query?*', async (route) => {
    const url = `${dns.endpoint}${new URL(route.request().url()).search}`;
    await route.fulfill({ response: await route.fetch({ url }) });
  });
  const origins = new Set<string>();
  context.on('request', (request) => origins.add(new URL(request.url()).origin));
  await person.opens({ audience: 'customer', provider: 'opensrs' });
  await person.goesTo('/dns#domain=right.example');
  const consent = page.getByRole('form', { name: 'Before the first look-up' });
  await expect(consent).toContainText("A check asks your mail company's own resolver");
  await expect(consent).toContainText('No other company learns who asks.');
  await expect(
    consent.getByRole('radio', { name: "Your mail company's own resolver (localhost)" }),
  ).toBeChecked();
  await consent.getByRole('button', { name: 'Allow look-ups' }).click();
  await expect(page.getByText("Look-ups go to your mail company's own resolver (localhost).")).toBeVisible();
  await finds(page, 'MX', ['Good: Mail for the domain goes to OpenSRS']);
  expect([...origins]).toEqual([new URL(baseURL ?? '').origin]);
});

const saidOf: Readonly<Record<Misbehavior, string>> = {
  'cut bytes': 'the answer could not be read',
  noise: 'the answer could not be read',
  'the answer to another question': 'the answer could not be read',
  'a truncated answer': 'the answer could not be read',
  'a web page': 'something else than the resolver answered',
  'a redirect': 'something else than the resolver answered',
  'status 500': 'the resolver had an error',
  'status 429': 'the resolver has had too many questions',
  'no permission for web pages': 'the resolver could not be reached',
  silence: 'no answer came',
};

test.describe('a resolver that misbehaves is never taken for a verdict', () => {
  test.use({ losesConnection: true });
  for (const what of Object.keys(misbehaviors).filter((name): name is Misbehavior => name in misbehaviors)) {
    test(what, async ({ page, person }) => {
      const server = await startMisbehavingServer(what);
      await answerFrom(page, server.endpoint);
      await opensChecks(person, 'domain=right.example');
      await section(page, 'MX').getByRole('button', { name: 'Check MX' }).click();
      await expect(section(page, 'MX')).toContainText(`Not checked, because ${saidOf[what]}`, {
        timeout: 20_000,
      });
      server.stop();
    });
  }

  test('a check that is canceled says so, and can be repeated', async ({ page, person }) => {
    const server = await startMisbehavingServer('silence');
    await answerFrom(page, server.endpoint);
    await opensChecks(person, 'domain=right.example');
    await section(page, 'MX').getByRole('button', { name: 'Check MX' }).click();
    await section(page, 'MX').getByRole('button', { name: 'Cancel MX' }).click();
    await expect(section(page, 'MX')).toContainText('Not checked, because it was canceled');
    await expect(section(page, 'MX').getByRole('button', { name: 'Repeat MX' })).toBeVisible();
    server.stop();
  });

  test('all checks can be canceled at once, and each says that it was', async ({ page, person }) => {
    const server = await startMisbehavingServer('silence');
    await answerFrom(page, server.endpoint);
    await opensChecks(person, 'domain=right.example');
    await page.getByRole('button', { name: 'Run all checks' }).click();
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    for (const check of ['Domain', 'MX', 'SPF', 'DMARC'])
      await expect(section(page, check)).toContainText('Not checked, because it was canceled');
    await expect(page.getByRole('button', { name: 'Run all checks' })).toBeVisible();
    server.stop();
  });

  test('without a connection the check says so', async ({ page, person, context }) => {
    await opensChecks(person, 'domain=right.example');
    await context.setOffline(true);
    await section(page, 'MX').getByRole('button', { name: 'Check MX' }).click();
    await expect(section(page, 'MX')).toContainText('Not checked, because there is no connection');
  });
});

test('what is typed does not come into the address', async ({ page, person }) => {
  await person.opens({ audience: 'agent' });
  await person.goesTo('/dns');
  await page.getByRole('textbox', { name: 'Domain', exact: true }).fill('private.example');
  await page.getByLabel('IP of the sending server').fill('198.51.100.7');
  expect(page.url()).not.toContain('private');
});

const goodMailInSpam = `Return-Path: <pat@wrong.example>
Received: from mail.elsewhere.example (mail.elsewhere.example [198.51.100.20]) by mx.hostedemail.com with ESMTPS; Sat, 14 Mar 2026 08:30:12 +0000
Authentication-Results: mx.hostedemail.com; spf=temperror smtp.mailfrom=pat@wrong.example; dkim=none; dmarc=fail header.from=wrong.example
From: Pat <pat@wrong.example>
To: lee@right.example
Subject: Offer
Date: Sat, 14 Mar 2026 09:30:10 +0100
Message-ID: <1@wrong.example>
`;

test('good mail in spam: headers and DNS answer the questions, nothing is typed', async ({
  page,
  person,
  dns,
}) => {
  expect(dns.endpoint).toContain('127.0.0.1');
  await person.opens({ audience: 'agent', provider: 'opensrs' });
  await person.pastes(goodMailInSpam);
  await expect(page.getByRole('region', { name: 'What the headers say' })).toContainText('wrong.example');
  await page.getByRole('button', { name: 'Good mail was filed as spam' }).click();
  await person.pressesKeyOf('In Spam');
  await person.sees("Does the sender's SPF policy allow the server that the message came from?");
  await expect(page.getByText('Fail (read from what was pasted)')).toBeVisible();
  await allowLookUps(page);
  await expect(page.getByLabel('Domain', { exact: true })).toHaveValue('wrong.example');
  await section(page, 'SPF').getByRole('button', { name: 'Check SPF' }).click();
  await expect(section(page, 'SPF')).toContainText('SPF fail: 198.51.100.20 may not send');
  await expect(person.answer('No, or there is no valid policy')).toBeChecked();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText("The sender's domain does not prove its mail").first()).toBeVisible();
  const ticket = page.getByRole('region', { name: 'Ticket', exact: true });
  await expect(ticket).toContainText('198.51.100.20');
  await expect(ticket).toContainText('2026-03-14 09:30 +01:00');
});

test("a recipient's domain is not compared with the sender's provider", async ({ page, person, dns }) => {
  expect(dns.endpoint).toContain('127.0.0.1');
  await person.opens({ audience: 'agent', provider: 'opensrs' });
  await person.goesTo('/start/bounce-reject/address-exists');
  await page.getByRole('button', { name: 'Look it up' }).click();
  await allowLookUps(page);
  await page.getByRole('textbox', { name: 'Domain', exact: true }).fill('wrong.example');
  await page.getByRole('button', { name: 'Run all checks' }).click();
  await expect(section(page, 'MX')).toContainText('Good: The domain has servers for its mail');
  await expect(section(page, 'MX')).not.toContainText('OpenSRS');
});

for (const { question, domain, selector, check, answer } of [
  { question: 'inbound-spam/mx-records', domain: 'right.example', check: 'MX', answer: 'Right, all of them' },
  { question: 'inbound-spam/mx-records', domain: 'wrong.example', check: 'MX', answer: 'Wrong or mixed' },
  {
    question: 'bounce-reject/address-exists',
    domain: 'nowhere.example',
    check: 'Domain',
    answer: 'Domain without MX, with null MX, or unregistered',
  },
  {
    question: 'sender-authentication/dkim',
    domain: 'wrong.example',
    selector: 's1',
    check: 'DKIM',
    answer: 'Signed, key record missing or wrong in own DNS',
  },
  {
    question: 'sender-authentication/dmarc-alignment',
    domain: 'moved.example',
    check: 'DMARC',
    answer: 'No, or policy missing or unknown',
  },
]) {
  test(`a look-up of ${check} for ${domain} answers: ${answer}`, async ({ page, person, dns }) => {
    expect(dns.endpoint).toContain('127.0.0.1');
    await person.opens({ audience: 'agent', provider: 'opensrs' });
    await person.goesTo(`/start/${question}`);
    await page.getByRole('button', { name: 'Look it up' }).click();
    await allowLookUps(page);
    await page.getByRole('textbox', { name: 'Domain', exact: true }).fill(domain);
    if (selector) await page.getByLabel('DKIM selector').fill(selector);
    await section(page, check)
      .getByRole('button', { name: `Check ${check}` })
      .click();
    await expect(section(page, check)).toContainText(/Good|Wrong/);
    await expect(person.answer(answer)).toBeChecked();
  });
}
