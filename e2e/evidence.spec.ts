import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { dropsFile } from './drops-file.ts';
import { holds } from './held-script.ts';

const sample = (name: string) => join('src/mail/samples', name);
const textOf = (name: string) => readFileSync(sample(name), 'utf8');

test('a pasted bounce: what failed, for whom, why, who must act, and one press to the right question', async ({
  page,
  person,
}) => {
  await person.opens({ audience: 'agent' });
  await person.pastes(textOf('postfix-unknown-user.eml'));
  const card = page.getByRole('region', { name: 'A bounce' });
  await expect(card).toContainText('Who must act: The sender.');
  await expect(card).toContainText('lee@example.net');
  await expect(card.getByRole('link', { name: '550 5.1.1' })).toHaveAttribute('href', '/codes/550-5.1.1');
  await card.getByRole('button', { name: 'Go on with this' }).click();
  await person.sees('Does the recipient address exist?');
  await expect(page.getByText('(read from what was pasted)')).toHaveCount(3);
  const ticket = page.getByRole('region', { name: 'Ticket', exact: true });
  await expect(ticket).toContainText('lee@example.net');
  await expect(ticket.getByRole('img', { name: 'Read from what was pasted' }).first()).toBeVisible();
  await person.pressesKeyOf('Typo, corrected');
  await expect(page.getByText('Solved', { exact: true }).first()).toBeVisible();
});

test('the words that something was read from are marked in the text', async ({ page, person }) => {
  await person.opens();
  await person.pastes('550 5.1.1 <lee@example.net>: Recipient address rejected: User unknown');
  await page.getByText('Pasted text 1').click();
  await expect(page.locator('mark').first()).toContainText('550 5.1.1');
});

test('what a person answered or typed stands when more evidence comes', async ({ page, person }) => {
  await person.opens({ audience: 'agent' });
  await person.pastes(textOf('postfix-unknown-user.eml'));
  await page.getByRole('button', { name: 'Go on with this' }).click();
  await page.getByRole('link', { name: 'Change: Which side refused, and for which reason?' }).click();
  await person.pressesKeyOf('Mailbox full');
  await person.sees(/mailbox/i);
  await page.getByRole('button', { name: 'Edit: To' }).click();
  await page
    .getByRole('region', { name: 'Ticket', exact: true })
    .getByLabel('Recipient address')
    .fill('kim@example.net');
  await page.getByRole('button', { name: 'Save' }).click();
  const before = await person.heading().textContent();

  await page.getByText('Add evidence').click();
  await person.pastes(textOf('qmail-remote-refused.eml'));
  await page.getByRole('link', { name: 'Go on with the checks' }).first().click();
  await person.sees(before ?? '');
  await expect(page.getByRole('region', { name: 'Ticket', exact: true })).toContainText('kim@example.net');
});

test('several recipients are grouped by reason, and the checks are for one group', async ({
  page,
  person,
}) => {
  await person.opens({ audience: 'agent' });
  await person.pastes(textOf('exim-two-recipients.eml'));
  const causes = page.getByRole('region', { name: 'A bounce' }).getByRole('heading', { level: 3 });
  await expect(causes).toHaveCount(2);
  await page.getByRole('button', { name: 'Go on with this' }).nth(1).click();
  await person.sees(/server/i);
  const ticket = page.getByRole('region', { name: 'Ticket', exact: true });
  await expect(ticket).toContainText('ann@example.org');
  await expect(ticket).not.toContainText('lee@example.net');
});

test('whoever goes on with one recipient of a bounce is led back to the others', async ({ page, person }) => {
  await person.opens({ audience: 'agent', provider: 'other' });
  await person.pastes(textOf('postfix-three-recipients.eml'));
  await page.getByRole('button', { name: 'Go on with this' }).first().click();
  await person.sees(/mailbox is full/i);
  await person.pressesKeyOf('Recipient still has to be told');
  await expect(page.getByText('2 more recipients failed for another reason')).toBeVisible();

  await page.getByRole('link', { name: 'Go to the ticket' }).first().click();
  await person.sees('Ticket');
  const also = page.getByRole('region', { name: 'Also in this bounce' });
  await expect(also.getByRole('listitem')).toHaveText([
    /^bob@example\.org: .+5\.4\.4/,
    /^cat@example\.net: .+550 5\.7\.26/,
  ]);

  await page.goBack();
  await page.getByRole('link', { name: 'Show what else failed' }).click();
  const card = page.getByRole('region', { name: 'A bounce' });
  await expect(card.getByText('2 more recipients failed for another reason')).toBeVisible();
  await expect(card.getByText('The case is about this')).toHaveCount(1);
  await card.getByRole('button', { name: 'Go on with this' }).nth(2).click();
  await page.getByRole('link', { name: 'Evidence: 1 piece' }).click();
  await expect(card.getByText('1 more recipient failed for another reason')).toBeVisible();
  await expect(card.getByText('Looked into already')).toHaveCount(1);
});

test('a delay notice is no failure', async ({ page, person }) => {
  await person.opens();
  await person.pastes(textOf('gmail-delay.eml'));
  await expect(page.getByRole('region', { name: 'Your message is late' })).toContainText(
    'The server keeps trying',
  );
  await page.getByRole('button', { name: 'Go on with this' }).click();
  await expect(page.getByText('Wait', { exact: true })).toBeVisible();
});

test('a report that is only HTML is read', async ({ page, person }) => {
  await person.opens();
  await person.pastes(textOf('microsoft-365-html-only.eml'));
  await expect(page.getByRole('region', { name: 'Your message came back' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'For' })).toContainText('@');
});

for (const { file, title } of [
  { file: 'complaint.eml', title: 'A spam complaint' },
  { file: 'out-of-office.eml', title: 'An automatic reply' },
  { file: 'headers-alone.txt', title: 'Message headers' },
]) {
  test(`nothing failed: ${title}`, async ({ page, person }) => {
    await person.opens({ audience: 'agent' });
    await person.pastes(textOf(file));
    const card = page.getByRole('region', { name: title });
    await expect(card).toBeVisible();
    await expect(card).not.toContainText('Who must act');
  });
}

test('headers that name the folder and the SPF verdict leave one question: what it is about', async ({
  page,
  person,
}) => {
  await person.opens({ audience: 'agent' });
  await person.pastes(`Received: from mail.example.com (mail.example.com [192.0.2.7]) by mx.example.net with ESMTPS; Sat, 14 Mar 2026 09:30:12 +0100
Authentication-Results: mx.example.net; spf=fail smtp.mailfrom=pat@example.com; dkim=none; dmarc=fail (p=quarantine dis=quarantine) header.from=example.com
X-Spam-Flag: YES
From: Pat <pat@example.com>
To: lee@example.net
Subject: Offer
Date: Sat, 14 Mar 2026 09:30:10 +0100
Message-ID: <1@example.com>
`);
  await expect(page.getByRole('button', { name: 'Go on with this' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Good mail was filed as spam' }).click();
  await expect(page.getByText("The sender's domain does not prove its mail").first()).toBeVisible();
  await expect(page.getByText('No, or there is no valid policy (read from what was pasted)')).toBeVisible();
});

test('something that is no mail at all is kept, and the questions find out the rest', async ({
  page,
  person,
}) => {
  await person.opens();
  await person.pastes('Milk, bread, two lemons');
  await expect(page.getByRole('region', { name: 'This text says nothing we can read' })).toBeVisible();
  await page.getByRole('button', { name: 'Go on with this' }).click();
  await person.sees('What is going wrong?');
});

test('a text that says nothing is taken out, and another is pasted in its place', async ({
  page,
  person,
}) => {
  await person.opens();
  await person.pastes('Milk, bread, two lemons');
  await page.getByRole('button', { name: 'Paste something else' }).click();
  await expect(page.getByRole('region', { name: 'This text says nothing we can read' })).toHaveCount(0);
  const box = page.getByLabel('Paste an error, a bounce or message headers');
  await expect(box).toBeFocused();
  await box.fill('my mail to lee@example.net came back: mailbox full');
  await page.getByRole('button', { name: 'Read it' }).click();
  const card = page.getByRole('region', { name: 'An error text' });
  await expect(card).toContainText('What was pasted');
  await card.getByRole('button', { name: 'Go on with this' }).click();
  await person.sees('Can you tell the person that their mailbox is full?');
  await person.goesTo(`${new URL(page.url()).pathname.split('/').slice(0, 3).join('/')}/ticket`);
  await expect(page.locator('main')).not.toContainText('two lemons');
});

test('a message full of scripts is only ever text', async ({ page, person }) => {
  const attack = `From: "<img src=x onerror=globalThis.ran=1>" <postmaster@example.com>
To: pat@example.com
Subject: Undelivered <script>globalThis.ran = 1</script>
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/html

<script>globalThis.ran = 1</script><a href="javascript:globalThis.ran=1">550 5.1.1</a><iframe srcdoc="<script>parent.ran=1</script>">
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; <script>globalThis.ran=1</script>

Final-Recipient: rfc822; "<svg/onload=globalThis.ran=1>"@example.net
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <script>globalThis.ran = 1</script> javascript:globalThis.ran=1 User unknown

--b--
`;
  await person.opens({ audience: 'agent' });
  await person.pastes(attack);
  await expect(page.getByRole('region', { name: 'A bounce' })).toContainText(
    '<script>globalThis.ran = 1</script>',
  );
  await page.getByText('Pasted text 1').click();
  await page.getByRole('button', { name: 'Go on with this' }).click();
  await page.getByRole('link', { name: 'Go to the ticket' }).first().click();
  await person.sees('Ticket');
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
  await expect(
    page.locator('main script, main iframe, main [href^="javascript:"], main [onerror]'),
  ).toHaveCount(0);
});

test.describe('files', () => {
  test('a file is dropped anywhere on the start page', async ({ page, person }) => {
    await person.opens();
    await dropsFile(page, 'returned.eml', textOf('postfix-unknown-user.eml'));
    await person.sees('What it says');
    await expect(page.getByText('returned.eml')).toBeVisible();
  });

  test('a file is dropped on a question', async ({ page, person }) => {
    await person.opens({ audience: 'agent' });
    await person.starts('Cannot send');
    await dropsFile(page, 'returned.eml', textOf('postfix-unknown-user.eml'));
    await person.sees('What it says');
    await expect(page.getByRole('button', { name: 'Start the checks for this instead' })).toBeVisible();
  });

  test('a file is chosen', async ({ page, person }) => {
    await person.opens();
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file' }).click();
    await (await choosing).setFiles(sample('postfix-unknown-user.eml'));
    await expect(page.getByRole('region', { name: 'Your message came back' })).toBeVisible();
  });

  test('of an mbox one message is chosen', async ({ page, person }) => {
    await person.opens();
    const mbox = ['postfix-unknown-user.eml', 'gmail-delay.eml', 'complaint.eml']
      .map((name) => `From MAILER-DAEMON Sat Mar 14 09:30:12 2026\n${textOf(name)}\n`)
      .join('');
    await dropsFile(page, 'bounces.mbox', mbox);
    const choice = page.getByRole('region', { name: 'This file holds several messages' });
    await expect(choice.getByRole('listitem')).toHaveCount(3);
    await choice.getByRole('button', { name: /Delay notice/ }).click();
    await expect(page.getByRole('region', { name: 'Your message is late' })).toBeVisible();
  });

  for (const { what, name, bytes, says } of [
    {
      what: 'a picture',
      name: 'screen.png',
      bytes: [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10],
      says: /no text that can be read/,
    },
    { what: 'an empty file', name: 'empty.eml', bytes: [], says: /is empty/ },
    {
      what: 'an Outlook message',
      name: 'returned.msg',
      bytes: [
        0xd0,
        0xcf,
        0x11,
        0xe0,
        0xa1,
        0xb1,
        0x1a,
        0xe1,
        ...[...'__substg1.0_'].flatMap((letter) => [letter.charCodeAt(0), 0]),
      ],
      says: /Save As/,
    },
  ]) {
    test(`what to do instead is said of ${what}`, async ({ page, person }) => {
      await person.opens();
      const choosing = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Choose a file' }).click();
      await (await choosing).setFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
      await expect(page.getByRole('alert')).toContainText(says);
      await person.sees('What is wrong with your mail?');
    });
  }

  test('a file of 30 MB is read while the page goes on', async ({ page, person }, info) => {
    const path = info.outputPath('large.eml');
    writeFileSync(path, withAttachment(textOf('postfix-unknown-user.eml'), 30_000_000));
    await person.opens();
    await page.evaluate(watchLongTasks);
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file' }).click();
    await (await choosing).setFiles(path);
    await expect(page.getByRole('region', { name: 'Your message came back' })).toContainText(
      'lee@example.net',
    );
    await page.getByText('large.eml', { exact: true }).click();
    await expect(page.getByText(/^(29|30)(\.\d)? MB of it are not kept here/)).toBeVisible();
    const longest = await page.evaluate(() => Reflect.get(globalThis, 'longestTask') ?? 0);
    info.annotations.push({ type: 'longest task of the page, ms', description: String(longest) });
    // Quiet machines measure none of 50 ms. Read on the page, it would be one of many hundred.
    expect(longest).toBeLessThan(300);
  });

  test('a long reading shows how far it is, and can be stopped', async ({ page, person }) => {
    await page.route('**/read-worker-*.js', () => undefined); // never answered
    await person.opens();
    await page.getByLabel('Paste an error').fill(textOf('postfix-unknown-user.eml'));
    await page.getByRole('button', { name: 'Read it' }).click();
    await expect(page.getByRole('progressbar', { name: 'Reading the pasted text' })).toBeVisible();
    await page.getByText('Helpdesk agent').click(); // the page answers meanwhile
    await expect(page.getByRole('button', { name: 'Cannot send' })).toBeVisible();
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(page.getByRole('button', { name: 'Read it' })).toBeEnabled();
    await expect(page.getByLabel('Paste an error')).not.toBeEmpty();
    await person.goesTo('/cases');
    await expect(page.getByText('Pasted text, no checks yet')).toHaveCount(0);
  });
});

/** The report with a file of so many bytes between its parts, as a mail program sends it. */
function withAttachment(message: string, bytes: number): string {
  const boundary = /boundary="([^"]+)"/.exec(message)?.[1] ?? '';
  const line = `${'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAx'}\n`;
  const part = `--${boundary}\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n${line.repeat(bytes / line.length)}\n`;
  return message.replace(`\n--${boundary}--`, () => `\n${part}--${boundary}--`);
}

function watchLongTasks() {
  new PerformanceObserver((list) => {
    const longest = Math.max(...list.getEntries().map(({ duration }) => duration));
    Reflect.set(globalThis, 'longestTask', Math.max(longest, Reflect.get(globalThis, 'longestTask') ?? 0));
  }).observe({ entryTypes: ['longtask'] });
}

test('the blocklist that a server names has a link to its own page, and nothing is asked from here', async ({
  page,
  person,
}) => {
  await person.opens();
  await person.pastes(
    '554 5.7.1 Service unavailable; Client host [198.51.100.7] blocked using zen.spamhaus.org; see https://www.spamhaus.org/',
  );
  await expect(page.getByRole('link', { name: 'Look 198.51.100.7 up there' })).toHaveAttribute(
    'href',
    'https://check.spamhaus.org/query/ip/198.51.100.7',
  );
});

test('what is wrong with a file that is dropped on a case is said where it can be seen', async ({
  page,
  person,
}) => {
  await person.opens();
  await person.starts('I cannot send');
  await dropsFile(page, 'screen.png', '\u0089PNG');
  await expect(page.getByRole('alert')).toContainText('no text that can be read');
  await page.getByRole('button', { name: 'Close this message' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('while what was read is on its way to its page, the button says that it is at work', async ({
  page,
  person,
}) => {
  const letGo = await holds(page, 'evidence-page');
  await person.goesTo('/start/bounce-reject');
  await page.getByLabel('Paste an error').fill('550 5.1.1 <lee@example.net>: User unknown');
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.locator('html[data-loading]')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Read it' })).toBeDisabled();
  letGo();
  await person.sees('What it says');
});
