import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { hidePersonalData } from '../hide-personal-data.ts';
import { plainTextWithEvidence } from '../plain-text.ts';
import { hostileTexts, ticket, ticketWith } from '../test-ticket.ts';
import { targetSettingsSchema } from './target-settings.ts';
import { type PrefillSettings, prefillSettingsSchema, prefillTargets, targetUrl } from './target-url.ts';
import { ticketTexts } from './ticket-texts.ts';

const longest = 100_000;
const address = 'https://help.example.com';
const fields = { 'error-text': '12' };

/** Where each helpdesk has what, as its own makers describe it. */
const rows = [
  {
    settings: { target: 'zendesk', address: 'https://example.zendesk.com/', locale: 'de', form: '7' },
    page: 'https://example.zendesk.com/hc/de/requests/new',
    names: {
      subject: 'tf_subject',
      body: 'tf_description',
      requester: 'tf_anonymous_requester_email',
      field: 'tf_12',
    },
    others: { ticket_form_id: '7' },
  },
  {
    settings: { target: 'zendesk', address, richText: true },
    page: 'https://help.example.com/hc/en-us/requests/new',
    names: {
      subject: 'tf_subject',
      html: 'tf_description',
      requester: 'tf_anonymous_requester_email',
      field: 'tf_12',
    },
    others: {},
  },
  {
    settings: { target: 'request-tracker', address: `${address}/rt`, queue: 'Mail & more' },
    page: 'https://help.example.com/rt/Ticket/Create.html',
    names: {
      subject: 'Subject',
      html: 'Content',
      requester: 'Requestors',
      field: 'Object-RT::Ticket--CustomField-12-Value',
    },
    others: { Queue: 'Mail & more' },
  },
  {
    settings: { target: 'request-tracker', address, queue: '1', page: 'self-service', richText: false },
    page: 'https://help.example.com/SelfService/Create.html',
    names: {
      subject: 'Subject',
      body: 'Content',
      requester: 'Requestors',
      field: 'Object-RT::Ticket--CustomField-12-Value',
    },
    others: { Queue: '1' },
  },
  {
    settings: { target: 'znuny', address, queue: '3||Support' },
    page: 'https://help.example.com/znuny/customer.pl',
    separator: ';',
    names: { subject: 'Subject', html: 'Body', field: 'DynamicField_12' },
    others: { Action: 'CustomerTicketMessage', Subaction: 'StoreNew', Expand: '1', Dest: '3||Support' },
  },
  {
    settings: { target: 'znuny', address, path: '/otrs/customer.pl', richText: false },
    page: 'https://help.example.com/otrs/customer.pl',
    separator: ';',
    names: { subject: 'Subject', body: 'Body', field: 'DynamicField_12' },
    others: { Action: 'CustomerTicketMessage', Subaction: 'StoreNew', Expand: '1' },
  },
  {
    settings: { target: 'freescout-portal', address, mailbox: 'x1y2' },
    page: 'https://help.example.com/help/x1y2',
    names: { body: 'f[message]', field: 'f[cf_12]' },
    others: {},
  },
  {
    settings: { target: 'freescout-agent', address, mailbox: '1' },
    page: 'https://help.example.com/mailbox/1/new-ticket',
    names: { subject: 'subject', requester: 'to' },
    others: {},
  },
  {
    settings: { target: 'jira', address, project: '10420', issueType: '4' },
    page: 'https://help.example.com/secure/CreateIssueDetails!init.jspa',
    names: { subject: 'summary', body: 'description', field: 'customfield_12' },
    others: { pid: '10420', issuetype: '4' },
  },
] as const;

const settingsOf = (row: (typeof rows)[number]): PrefillSettings =>
  v.parse(prefillSettingsSchema, { fields, longest, ...row.settings });

/** Reads an address as a server does. URLSearchParams knows no semicolons: they are read by hand. */
function parametersOf(url: string, separator = '&'): Record<string, string> {
  const { search } = new URL(url);
  if (separator === '&') return Object.fromEntries(new URLSearchParams(search));
  return Object.fromEntries(
    search
      .slice(1)
      .split(separator)
      .map((pair) => pair.split('=').map(decodeURIComponent)),
  );
}

/** What a browser shows of the HTML that is sent. */
function shown(html = ''): string {
  expect(html.replaceAll('<br>', '')).not.toMatch(/[<>"]/);
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', nbsp: ' ' };
  return html.replaceAll('<br>', '\n').replaceAll(/&([a-z]+);/g, (_, name: string) => entities[name] ?? '?');
}

const names = rows.map((row) => ({ row, case: `${row.settings.target} ${row.page}` }));

describe.each(names)('$case', ({ row }) => {
  const separator = 'separator' in row ? row.separator : '&';

  test.each(hostileTexts)('everything comes out as it went in: $case', ({ text }) => {
    const hostile = ticketWith(text);
    const texts = ticketTexts(hostile, 'pat+1@example.com');
    const { url, length, leftOut } = targetUrl(settingsOf(row), texts);
    expect(length).toBe(url.length);
    expect(url).toMatch(/^https:\/\/[!-~]+$/);
    expect(url).not.toContain('#');
    expect(url.startsWith(`${row.page}?`)).toBe(true);
    const isWhole = !leftOut.includes('body') || !('body' in row.names || 'html' in row.names);
    if (!isWhole) return expect(text.length).toBeGreaterThan(9000);

    const { subject, body, html, requester, field }: Record<string, string | undefined> = row.names;
    const parameters = parametersOf(url, separator);
    const expected: Record<string, string | undefined> = { ...row.others };
    if (subject && texts.subject) expected[subject] = texts.subject;
    if (body) expected[body] = plainTextWithEvidence(hostile);
    if (requester) expected[requester] = 'pat+1@example.com';
    if (field && text) expected[field] = text;
    if (html) {
      expect(shown(parameters[html])).toBe(plainTextWithEvidence(hostile).replaceAll('\r\n', '\n'));
      delete parameters[html];
    }
    expect(parameters).toEqual(expected);
  });

  test('ten thousand letters come out as they went in, where there is room', () => {
    const body = `${'ä'.repeat(99)}\n`.repeat(100);
    const { url, leftOut } = targetUrl(settingsOf(row), { subject: 's', body, details: new Map() });
    const parameters = parametersOf(url, separator);
    const { body: text, html }: Record<string, string | undefined> = row.names;
    if (text) expect(parameters[text]).toBe(body);
    if (html) expect(shown(parameters[html])).toBe(body);
    expect(leftOut).toEqual(text || html ? [] : ['body']);
  });

  test('a short limit leaves the text out, then the fields, and says so', () => {
    const texts = { ...ticketTexts(ticket, 'pat@example.com'), body: 'x'.repeat(3000) };
    const tight = { ...settingsOf(row), longest: 600 };
    const withoutBody = targetUrl(tight, texts);
    if (row.settings.target !== 'freescout-agent') expect(withoutBody.leftOut).toContain('body');
    expect(withoutBody.length).toBeLessThanOrEqual(600);
    const details = new Map([['error-text', 'y'.repeat(3000)]]);
    const bare = targetUrl(tight, { ...texts, details });
    expect(bare.leftOut).toEqual(['body', 'fields']);
    expect(bare.length).toBeLessThanOrEqual(600);
  });
});

const jira = (longest: number) =>
  v.parse(prefillSettingsSchema, { target: 'jira', address, project: '1', issueType: '2', longest });

test.each([
  { case: 'all of it', longest: 8000, pasted: 'Received: x\n'.repeat(20), cut: false },
  {
    case: 'its beginning, to the end of a line',
    longest: 3000,
    pasted: 'Received: x\n'.repeat(500),
    cut: true,
  },
  { case: 'its beginning, of one long line', longest: 3000, pasted: 'x'.repeat(9000), cut: true },
])(
  'what was pasted goes as far as there is room, and where it was cut is said: $case',
  ({ longest, pasted, cut }) => {
    const texts = { subject: 's', body: 'Problem: x\n', evidence: pasted, details: new Map() };
    const { url, length, leftOut } = targetUrl(jira(longest), texts);
    const text = parametersOf(url)['description'] ?? '';
    expect(length).toBeLessThanOrEqual(longest);
    expect(leftOut).toEqual(cut ? ['evidence'] : []);
    if (!cut) return expect(text).toBe(texts.body + pasted);
    expect(length).toBeGreaterThan(longest - 100);
    const end = '\n[Cut here: the link has no room for more]\n';
    expect(text.endsWith(end)).toBe(true);
    expect((texts.body + pasted).startsWith(text.slice(0, -end.length))).toBe(true);
  },
);

test('no letter is cut in two', () => {
  const evidence = '😀'.repeat(2000);
  for (const longest of [2000, 2001, 2002, 2003]) {
    const { url } = targetUrl(jira(longest), { subject: 's', body: 'b\n', evidence, details: new Map() });
    expect(parametersOf(url)['description']).not.toContain('\uFFFD');
  }
});

test('a page without a box for the text says that it must be copied', () => {
  const settings = v.parse(prefillSettingsSchema, { target: 'freescout-agent', address, mailbox: '1' });
  expect(targetUrl(settings, ticketTexts(ticket)).leftOut).toEqual(['body']);
});

test('half of a letter does not fail', () => {
  const settings = v.parse(prefillSettingsSchema, { target: 'jira', address, project: '1', issueType: '2' });
  const { url } = targetUrl(settings, { subject: 'cut \uD83D', body: '', details: new Map() });
  expect(parametersOf(url)['summary']).toBe('cut \uFFFD');
});

test('who can be reached is the requester', () => {
  const reachMe = (value: string) => ({
    ...ticket,
    details: [{ id: 'reach-me', label: 'Reach at', needed: false, value }],
  });
  expect(ticketTexts(reachMe('pat@example.org')).requester).toBe('pat@example.org');
  expect(ticketTexts(reachMe('+1 555 0100')).requester).toBeUndefined();
  expect(ticketTexts(hidePersonalData(reachMe('pat@example.org'))).requester).toBeUndefined();
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'ftp://help.example.com',
  'http://help.example.com',
  'http://127.0.0.1.example.com',
  'http://localhost.example.com',
  'https://',
  'https://help.example.com?x=1',
  'https://help.example.com/#x',
  'https://user@help.example.com',
  'https://user:word@help.example.com',
  'https://help.example.com/ x',
  'https://help.example.com\\@eve.example.org',
  'help.example.com',
  '//help.example.com',
  '',
])('no address of a helpdesk: %j', (wrong) => {
  expect(v.is(prefillSettingsSchema, { target: 'jira', address: wrong, project: '1', issueType: '2' })).toBe(
    false,
  );
});

test.each([
  'https://help.example.com',
  ' https://help.example.com/rt/ ',
  'https://почта.example.com:8443/x',
  'http://localhost:8080',
  'http://127.0.0.1/rt',
  'http://[::1]:80',
])('an address of a helpdesk: %j', (right) => {
  const settings = v.parse(prefillSettingsSchema, {
    target: 'jira',
    address: right,
    project: '1',
    issueType: '2',
  });
  const { protocol, pathname } = new URL(targetUrl(settings, ticketTexts(ticket)).url);
  expect(['http:', 'https:']).toContain(protocol);
  expect(pathname).toMatch(/^(\/rt|\/x)?\/secure\/CreateIssueDetails!init\.jspa$/);
});

test.each([
  { target: 'jira', address, project: 'MAIL', issueType: '4' },
  { target: 'request-tracker', address, queue: '' },
  { target: 'zendesk', address, locale: '../../x' },
  { target: 'znuny', address, path: '/../x?y' },
  { target: 'freescout-agent', address, mailbox: '1/../2' },
  { target: 'freescout-portal', address, mailbox: '../x' },
  { target: 'zendesk', address, fields: { sender: 'x&y=z' } },
  { target: 'zendesk', address, longest: 10 },
  { target: 'unknown', address },
])('settings that are refused: %j', (settings) => {
  expect(v.is(prefillSettingsSchema, settings)).toBe(false);
});

test.each([
  { target: 'mail' },
  { target: 'mail', to: 'support@example.com' },
  { target: 'jira', address, project: '1', issueType: '2', fields: {}, longest: 8000 },
  { target: 'zammad', address },
  { target: 'webhook', endpoint: `${address}/tickets?desk=1` },
])('settings of every kind of target: %j', (settings) => {
  expect(v.parse(targetSettingsSchema, settings)).toEqual(settings);
});

test.each(Object.entries(prefillTargets))('%s says where its maker describes it', (_, { docs, name }) => {
  expect([new URL(docs).protocol, name.length > 3]).toEqual(['https:', true]);
});
