import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import * as v from 'valibot';
import { draftMessage } from '../src/ticket/draft-message.ts';
import { json } from '../src/ticket/json.ts';
import { plainText } from '../src/ticket/plain-text.ts';
import { requestTrackerSettings } from '../src/ticket/targets/request-tracker.ts';
import { targetUrl } from '../src/ticket/targets/target-url.ts';
import { ticketTexts } from '../src/ticket/targets/ticket-texts.ts';
import { hostileTexts, ticket, ticketWith } from '../src/ticket/test-ticket.ts';
import type { Ticket } from '../src/ticket/ticket.ts';
import { findBrowser } from './find-browser.ts';
import { address, agent, customer, install, queue, RequestTracker } from './request-tracker.ts';

/**
 * Creates tickets in a real Request Tracker 5, from exported links and by its mail gateway, reads them back and
 * compares every field. Ends with one line: `N passed, N failed`.
 */
let passed = 0;
let failed = 0;

function compare(what: string, found: unknown, expected: unknown) {
  const isSame = JSON.stringify(found) === JSON.stringify(expected);
  if (isSame) passed += 1;
  else {
    failed += 1;
    console.log(`✗ ${what}\n  expected ${JSON.stringify(expected)}\n  found    ${JSON.stringify(found)}`);
  }
}

const authorization = `Basic ${btoa(`${agent.name}:${agent.password}`)}`;
async function rest<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
  query?: unknown,
): Promise<v.InferOutput<Schema>> {
  const headers = { authorization, 'Content-Type': 'application/json' };
  const post = query === undefined ? {} : { method: 'POST', body: JSON.stringify(query) };
  const answer = await fetch(`${address}/REST/2.0/${path}`, { headers, ...post });
  return v.parse(schema, await answer.json());
}

const idSchema = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
const foundSchema = v.object({ items: v.array(v.object({ id: idSchema })) });

async function idOfField(name: string): Promise<string> {
  const { items } = await rest('customfields', foundSchema, [{ field: 'Name', value: name }]);
  return items[0]?.id ?? '';
}

async function newestTicket(): Promise<string> {
  const { items } = await rest('tickets?query=id>0&orderby=id&order=DESC&per_page=1', foundSchema);
  return items[0]?.id ?? '';
}

const ticketSchema = v.object({
  Subject: v.string(),
  Queue: v.object({ id: idSchema }),
  Requestor: v.array(v.object({ id: v.string() })),
  CustomFields: v.array(v.object({ name: v.string(), values: v.array(v.string()) })),
});
const attachmentSchema = v.object({
  ContentType: v.string(),
  Filename: v.optional(v.nullable(v.string()), ''),
  Content: v.optional(v.nullable(v.string()), ''),
});

/** What Request Tracker has stored. Contents come as base64. */
async function stored(id: string) {
  const { Subject, Queue, Requestor, CustomFields } = await rest(`ticket/${id}`, ticketSchema);
  const { Name } = await rest(`queue/${Queue.id}`, v.object({ Name: v.string() }));
  const { items } = await rest(`ticket/${id}/attachments?per_page=100`, foundSchema);
  const attachments = await Promise.all(items.map((item) => rest(`attachment/${item.id}`, attachmentSchema)));
  return {
    subject: Subject,
    queue: Name,
    requestors: Requestor.map((one) => one.id),
    recipient: CustomFields.find(({ name }) => name === 'Recipient')?.values[0],
    parts: attachments.map(({ ContentType, Filename, Content }) => ({
      type: ContentType.replace(/;.*/, ''),
      name: Filename ?? '',
      content: Buffer.from(Content ?? '', 'base64').toString('utf8'),
    })),
  };
}

/** Spaces at the ends, tabs and line ends as a page of a browser keeps them. */
const shown = (text: string) =>
  text
    .replaceAll(/\r\n|\r/g, '\n')
    .replaceAll(/[\t\u00A0]/g, ' ')
    .replaceAll(/ +$/gm, '')
    .trim();
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** What a person reads in an HTML text. */
function asRead(page: Page, html: string): Promise<string> {
  return page.evaluate((source) => {
    const box = document.createElement('div');
    box.style.width = '100000px';
    box.append(...new DOMParser().parseFromString(source, 'text/html').body.childNodes);
    document.body.append(box);
    // biome-ignore lint/performance/useDomNodeTextContent: only this is what a person reads, line by line
    const text = box.innerText;
    box.remove();
    return text;
  }, html);
}

/** Request Tracker's form drops a requestor that it does not know, without a word: `docs/helpdesks/README.md` says so. */
const known = 'pat@example.com';
const unknown = 'lee@example.org';

interface Sending {
  readonly ticket: Ticket;
  readonly page: 'agent' | 'self-service';
  readonly richText: boolean;
  readonly field: string;
  readonly requester: string;
}

function linkFor({ ticket: sent, page, richText, field, requester }: Sending): string {
  const settings = v.parse(requestTrackerSettings, {
    target: 'request-tracker',
    address,
    queue,
    page,
    richText,
    fields: { recipient: field },
    longest: 100_000,
  });
  const { url, leftOut } = targetUrl(settings, ticketTexts(sent, requester));
  if (leftOut.length > 0) throw new Error(`left out: ${leftOut}`);
  return url;
}

/** Follows a link as a person does: signs in where asked, goes on where warned, and creates the ticket. */
async function create(page: Page, url: string, as: { name: string; password: string }): Promise<string> {
  await page.goto(url);
  if (await page.locator('input[name=pass]').count()) {
    await page.locator('input[name=user]').fill(as.name);
    await page.locator('input[name=pass]').fill(as.password);
    await page.locator('input[type=submit], button[type=submit]').first().click();
  }
  const goOn = page.getByRole('link', { name: /click here to resume your request/i });
  if (await goOn.count()) await goOn.click();
  await page.locator('[name=Subject]').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.locator('[name=SubmitTicket]:visible').first().click();
  await page.waitForURL(/Display\.html/);
  return /[?&]id=(\d+)/.exec(page.url())?.[1] ?? '';
}

async function byLink(page: Page, sending: Sending, name: string) {
  const id = await create(page, linkFor(sending), sending.page === 'agent' ? agent : customer);
  const found = await stored(id);
  const { subject, body, evidence = '', details } = ticketTexts(sending.ticket);
  const text = found.parts.find(({ type }) => type === 'text/html' || type === 'text/plain');
  const read = text?.type === 'text/html' ? await asRead(page, text.content) : text?.content;
  compare(`${name}: subject`, oneLine(found.subject), subject);
  compare(`${name}: queue`, found.queue, queue);
  compare(`${name}: text`, shown(read ?? ''), shown(body + evidence));
  compare(`${name}: recipient`, oneLine(found.recipient ?? ''), oneLine(details.get('recipient') ?? ''));
  compare(`${name}: requestor`, found.requestors, sending.requester === known ? [customer.name] : []);
}

async function byMail(rt: RequestTracker, sent: Ticket, name: string) {
  const mark = `mark-${passed}-${failed}`;
  rt.receive(`From: pat@example.com\r\nMessage-ID: <${mark}@example.com>\r\n${draftMessage(sent)}`);
  const found = await stored(await newestTicket());
  compare(`${name}: subject`, oneLine(found.subject), oneLine(sent.subject));
  compare(`${name}: queue`, found.queue, queue);
  compare(`${name}: requestor`, found.requestors, ['pat']);
  const unix = (text = '') => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').trimEnd();
  const part = (wanted: string) =>
    unix(found.parts.find((one) => one.name === wanted && !one.type.startsWith('multipart'))?.content);
  compare(`${name}: text`, part(''), unix(plainText(sent)));
  compare(`${name}: ticket for machines`, part('ticket.json'), unix(json(sent)));
  const evidence = found.parts.filter((one) => one.name.startsWith('evidence-'));
  compare(
    `${name}: evidence`,
    evidence.map(({ content }) => unix(content)),
    sent.evidence.map(({ text }) => unix(text)),
  );
}

function withNote(text: string): Ticket {
  return { ...ticket, notes: [{ text, by: 'agent', at: '2026-03-14T08:40:00.000Z' }] };
}

const tickets = [
  { name: 'a complete ticket', ticket },
  ...hostileTexts.map(({ case: name, text }) => ({
    name,
    ticket: text.length > 1000 ? withNote(text) : withEverywhere(text),
  })),
];

/** Where a person can write, all of it together. A field of one line has room for one line. */
function withEverywhere(text: string): Ticket {
  const hostile = ticketWith(text);
  return {
    ...hostile,
    details: [...hostile.details, { id: 'recipient', label: 'To', needed: true, value: text }],
  };
}

async function run(rt: RequestTracker, browser: Browser) {
  const field = await idOfField('Recipient');
  for (const { name, ticket: sent } of tickets) await byMail(rt, sent, `by mail, ${name}`);
  for (const richText of [true, false]) {
    if (!richText) await rt.start({ richText });
    for (const page of ['agent', 'self-service'] as const) {
      const context: BrowserContext = await browser.newContext();
      context.setDefaultTimeout(20_000);
      const tab = await context.newPage();
      for (const { name, ticket: sent } of tickets) {
        const sending = { page, richText, field, requester: known };
        const what = `${page}, ${richText ? 'rich text' : 'plain text'}, ${name}`;
        await byLink(tab, { ...sending, ticket: sent }, what).catch((thrown: unknown) =>
          compare(what, String(thrown), 'a ticket'),
        );
      }
      if (page === 'agent') {
        const sending = { ticket, page, richText, field, requester: unknown };
        await byLink(tab, sending, 'agent, a requestor it does not know');
      }
      await context.close();
    }
  }
}

if (!install()) {
  console.log(
    'Request Tracker 5 is not installed, and apt-get could not install it: Debian has it in request-tracker5',
  );
  console.log('\n0 passed, 1 failed');
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'mail-triage-rt-'));
const rt = new RequestTracker(folder);
process.on('exit', () => rt.stop());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
const browser = await chromium.launch({ executablePath: findBrowser() });
try {
  await rt.start({ richText: true });
  await run(rt, browser);
} finally {
  await browser.close();
  rt.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
