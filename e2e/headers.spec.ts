import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from '@playwright/test';
import type axeCore from 'axe-core';
import { expect, type Person, test } from './app.ts';
import { dropsFile } from './drops-file.ts';

declare global {
  var axe: typeof axeCore;
}

const sample = (name: string) => readFileSync(`src/mail/headers/samples/${name}.txt`, 'utf8');

async function reads(page: Page, person: Person, text: string, audience: 'agent' | 'customer' = 'agent') {
  await person.opens({ audience });
  await person.goesTo('/headers');
  await page.getByLabel('The message, or its headers').fill(text);
  await page.getByRole('button', { name: 'Read the headers' }).click();
}

const part = (page: Page, name: string): Locator => page.getByRole('region', { name });

test('pasted headers give the verdict, who vouches, the hops and their waits', async ({ page, person }) => {
  await person.opens({ audience: 'agent' });
  await page.getByRole('link', { name: 'Headers' }).click();
  await person.sees('Message headers');
  await reads(page, person, sample('gmail'));
  await expect(page.getByRole('heading', { name: 'What the headers say' })).toBeFocused();
  const result = part(page, 'What the headers say');
  await expect(result).toContainText('Sender proved');
  await expect(result).toContainText('DMARC passed for shop.example.');
  await expect(result).toContainText('mx.google.com');
  await expect(result).toContainText(
    '3 servers, 31 seconds in all. Longest wait: 30 seconds before mx.google.com',
  );
  const hops = part(page, 'Route').getByRole('listitem');
  await expect(hops).toHaveCount(3);
  await expect(hops.nth(1)).toContainText('Wait: 30 seconds, 97 % of the whole time, longest wait');
  await expect(hops.nth(1)).toContainText('2026-03-03 00:15:03 -08:00');
  await expect(hops.nth(1)).toContainText('2026-03-03 08:15:03 UTC');
  await expect(hops.nth(1)).toContainText('ESMTPS, encrypted, TLS 1.3');
  await expect(hops.nth(1)).toContainText('from out.mailer.example [192.0.2.25]');
  await expect(hops.nth(1)).toContainText('for kim.doe@example.com, id k11si4711');
  const checks = part(page, 'Checks of the sender').getByRole('listitem');
  await expect(checks.filter({ hasText: 'SPF: pass' })).toContainText('mailer.example');
  await expect(checks.filter({ hasText: 'DKIM: pass' })).toContainText('selector mail');
  await expect(checks.filter({ hasText: 'DMARC: pass' })).toContainText('policy reject');
  await expect(part(page, 'What is unusual')).toContainText('Return-Path is mailer.example');
});

test('a wrong clock is shown as a wrong clock, never as a wait', async ({ page, person }) => {
  await reads(page, person, sample('clock-ahead'));
  const hops = part(page, 'Route').getByRole('listitem');
  await expect(hops.nth(1)).toContainText('Its clock is 2 hours 4 minutes ahead of the others.');
  await expect(hops.nth(2)).toContainText('Wait: 9 seconds');
  await expect(hops.nth(1)).not.toContainText('Wait:');
  await expect(part(page, 'What the headers say')).toContainText('3 servers, 9 seconds in all.');
});

test("Microsoft's results without a server name are read, and its marks explained", async ({
  page,
  person,
}) => {
  await reads(page, person, sample('microsoft-365'));
  const result = part(page, 'What the headers say');
  await expect(result).toContainText('Sender not proved');
  await expect(result).toContainText('203.0.113.9');
  await expect(part(page, 'Checks of the sender')).toContainText('DMARC: fail');
  const marks = part(page, 'Marks of providers and filters');
  await expect(marks.getByRole('listitem').filter({ hasText: 'Spam confidence level' })).toContainText(
    'Spam.',
  );
  await expect(marks.getByRole('listitem').filter({ hasText: 'Category (CAT)' })).toContainText('forged');
  await expect(marks.getByRole('listitem').filter({ hasText: 'Reason of the composite' })).toContainText(
    '000',
  );
});

test('results that the receiving server did not write do not count', async ({ page, person }) => {
  await reads(page, person, sample('forged-results'));
  await expect(part(page, 'What the headers say')).toContainText(
    'Only other servers say something about it.',
  );
  await expect(part(page, 'Checks of the sender')).toContainText('states no result');
  await page.getByText('Claims of other servers').click();
  await expect(page.getByRole('main')).toContainText('mx.bank.example spf=pass, dkim=pass, dmarc=pass');
  await expect(part(page, 'What is unusual')).toContainText('More than one From');
});

test('a text without headers says so, and what was shown before is gone', async ({ page, person }) => {
  await reads(page, person, sample('gmail'));
  await expect(part(page, 'Route')).toBeVisible();
  await page.getByLabel('The message, or its headers').fill('Hello Kim, how are you?');
  await page.getByRole('button', { name: 'Read the headers' }).click();
  await expect(page.getByRole('alert')).toContainText('There are no headers in this text.');
  await expect(page.getByLabel('The message, or its headers')).toBeFocused();
  await expect(part(page, 'Route')).toHaveCount(0);
  await page.getByLabel('The message, or its headers').fill('');
  await page.getByRole('button', { name: 'Read the headers' }).click();
  await expect(page.getByRole('alert')).toContainText('Paste the headers first');
});

test('a file is read like a pasted text', async ({ page, person }) => {
  await person.opens({ audience: 'agent' });
  await person.goesTo('/headers');
  await page.getByLabel('Open a file').setInputFiles({
    name: 'message.eml',
    mimeType: 'message/rfc822',
    buffer: Buffer.from(sample('postfix-filters')),
  });
  await expect(part(page, 'What the headers say')).toContainText('Sender proved');
  await expect(part(page, 'Marks of providers and filters')).toContainText('BAYES_00 -1.9');
});

test('a file can be dropped anywhere on the page', async ({ page, person }) => {
  await person.opens({ audience: 'agent' });
  await person.goesTo('/headers');
  await dropsFile(page, 'message.eml', sample('gmail'));
  const result = part(page, 'What the headers say');
  await expect(result).toContainText('From the file "message.eml"');
  await expect(result).toContainText('Sender proved');
  await dropsFile(page, 'other.eml', sample('forged-results'));
  await expect(result).toContainText('From the file "other.eml"');
  await expect(result).not.toContainText('Sender proved');
});

for (const { what, name, content, says } of [
  { what: 'an Outlook file', name: 'a.msg', content: outlookFile(), says: 'is an Outlook file (.msg)' },
  { what: 'a picture', name: 'a.png', content: '\x89PNG', says: 'holds no text that can be read here' },
  { what: 'an empty file', name: 'a.eml', content: '', says: 'The file "a.eml" is empty.' },
  { what: 'a letter', name: 'a.txt', content: 'Hello Kim', says: 'There are no headers in this text.' },
]) {
  test(`${what} is told what it is`, async ({ page, person }) => {
    await person.goesTo('/headers');
    await dropsFile(page, name, content);
    await expect(page.getByRole('alert')).toContainText(says);
  });
}

/** [MS-CFB] §2.2, with the name of a stream that every message has. */
function outlookFile(): string {
  const name = [...'__substg1.0_'].map((letter) => `${letter}\0`).join('');
  return `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(100)}${name}`;
}

test('five hundred hops are read beside the page, and shown in pieces', async ({ page, person }) => {
  const hops = Array.from(
    { length: 500 },
    (_, hop) => `Received: from mx${hop}.example.net (mx${hop}.example.net [192.0.2.${hop % 256}])
\tby mx${hop}.example.com with ESMTPS id 4Xy${hop}; ${new Date(Date.UTC(2026, 2, 3) - hop * (hop === 200 ? 7000 : 6999)).toUTCString().replace('GMT', '+0000')}`,
  );
  await person.opens({ audience: 'agent' });
  await person.goesTo('/headers');
  const worker = page.waitForEvent('worker');
  await dropsFile(page, 'loop.eml', `${hops.join('\n')}\nFrom: lee@example.net\n`);
  expect((await worker).url()).toContain('headers-worker');
  await expect(part(page, 'What the headers say')).toContainText('500 servers, 58 minutes 13 seconds in all');
  const route = part(page, 'Route');
  await expect(route.getByText(/^500\. /)).toBeVisible();
  await expect(route.getByText('longest wait')).toBeVisible();
  expect(await route.getByRole('listitem').count()).toBeLessThan(20);
  await expect(route.getByText('under 1 % of the whole time').first()).toBeVisible();
  await route.getByRole('button', { name: 'Show 50 more' }).click();
  await expect(route.getByText(/^55\. /)).toBeVisible();
});

test('a customer reads plain words, and what only an agent needs is folded', async ({ page, person }) => {
  await reads(page, person, sample('microsoft-365'), 'customer');
  const result = part(page, 'What the headers say');
  await expect(result).toContainText('Nothing proves that the message comes from partner.example.');
  await expect(result).toContainText('ask them in another way whether they wrote it');
  const filters = part(page, 'What spam filters found').getByRole('listitem');
  await expect(filters.filter({ hasText: 'Spam. It goes to Junk Email' })).toContainText('Microsoft 365');
  await expect(filters.filter({ hasText: "The sender's address is forged." })).toHaveCount(1);
  for (const jargon of ['SCL', 'CIP', 'HELO', 'X-Forefront-Antispam-Report', 'Message-ID', '203.0.113.9'])
    await expect(result.getByText(jargon)).toHaveCount(0);
  await page.getByText('For support: the way of the message, and every detail').click();
  await expect(part(page, 'Route').getByRole('listitem')).toHaveCount(3);
  await expect(part(page, 'Marks of providers and filters')).toContainText('Spam confidence level (SCL)');
});

test('from headers on to a case, or to the DNS records of the sender', async ({ page, person }) => {
  await reads(page, person, sample('postfix-filters'));
  await page.getByRole('link', { name: 'Look up the sender in DNS' }).click();
  await person.sees('DNS checks');
  await expect(page.getByRole('textbox', { name: 'Domain', exact: true })).toHaveValue('example.net');
  await expect(page.getByLabel('IP of the sending server')).toHaveValue('192.0.2.25');
  await expect(page.getByLabel('DKIM selector')).toHaveValue('s2026');
  await expect(page.getByRole('checkbox', { name: /should be at Exact Hosting/ })).not.toBeChecked();
  await reads(page, person, sample('postfix-filters'));
  await page.getByRole('button', { name: 'Start a case with this message' }).click();
  await person.sees('What it says');
  await expect(part(page, 'What the headers say')).toContainText('Sender proved');
});

test('checks that failed are listed as a sentence, and no finding says its own name twice', async ({
  page,
  person,
}) => {
  await reads(
    page,
    person,
    `Received: from mail.example.com (mail.example.com [192.0.2.7]) by mx.example.net with ESMTPS; Sat, 14 Mar 2026 09:30:12 +0100
Authentication-Results: mx.example.net; spf=fail smtp.mailfrom=pat@example.com; dmarc=fail header.from=example.com
X-Spam-Status: Yes, score=7.1 required=5.0 tests=SPF_FAIL
From: Pat <pat@example.com>
`,
  );
  await expect(part(page, 'What the headers say')).toContainText('DMARC and SPF failed for example.com.');
  await expect(part(page, 'What the headers say')).toContainText('SpamAssassin: Spam.');
});

test('signs that nobody sees are written out', async ({ page, person }) => {
  await reads(page, person, sample('hidden-signs'));
  await expect(part(page, 'What the headers say')).toContainText('Support[U+202E] moc.knab');
  await expect(part(page, 'What is unusual')).toContainText('Invisible signs in From');
});

test('headers are only ever text, and nothing of them is kept or in the address', async ({
  page,
  person,
}) => {
  const hostile = '<img src=x onerror="globalThis.hurt=1"><script>globalThis.hurt=1</script>';
  await reads(
    page,
    person,
    `Received: from ${hostile} by mx.example.com; Tue, 3 Mar 2026 08:15:02 +0000
Authentication-Results: mx.example.com; spf=${hostile} smtp.mailfrom=${hostile}
X-Spam-Status: ${hostile}
From: "${hostile}" <secret@example.net>
Subject: ${hostile}
`,
  );
  await expect(part(page, 'What the headers say')).toContainText(hostile);
  await page.getByText('All fields').click();
  await expect(page.locator('main img, main script')).toHaveCount(0);
  expect(await page.evaluate(() => 'hurt' in globalThis)).toBe(false);
  await expect(page).toHaveURL(/\/headers$/);
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(kept).not.toContain('secret@example.net');
});

test('the summary is copied as text', async ({ page, person, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await reads(page, person, sample('gmail'));
  await page.getByRole('button', { name: 'Copy summary' }).click();
  const copied = await person.copiedText();
  expect(copied).toContain('Sender proved: DMARC passed for shop.example.');
  expect(copied).toContain(
    '2. 2026-03-03 00:15:03 -08:00: mx.google.com, from out.mailer.example [192.0.2.25]',
  );
});

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

for (const audience of ['agent', 'customer'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`read headers for the ${audience} in ${colorScheme} colors`, () => {
      test.use({ colorScheme });
      for (const name of ['mailing-list', 'clock-ahead', 'forged-results']) {
        test(`axe finds nothing, and nothing is cut off at 320 px: ${name}`, async ({ page, person }) => {
          await page.addInitScript({ path: axePath });
          await page.setViewportSize({ width: 320, height: 640 });
          await reads(page, person, sample(name), audience);
          await unfolds(page);
          expect(await violations(page)).toEqual([]);
          expect(
            await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            ),
          ).toBeLessThanOrEqual(0);
        });
      }
    });
  }
}

/** Everything that is folded, also inside of what was folded. */
async function unfolds(page: Page) {
  const folded = page.locator('main details:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
}

function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations: found } = await axe.run({ runOnly });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}
