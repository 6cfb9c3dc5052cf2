import { expect, test } from 'vitest';
import { readTargetForm } from './read-target-form.ts';
import type { TargetKind } from './targets.ts';

function form(values: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
}

const address = 'https://help.example.com';
test.each<{ case: string; kind: TargetKind; values: Record<string, string>; target: object }>([
  {
    case: 'mail to the contact of the provider',
    kind: 'mail',
    values: { to: ' ' },
    target: { target: 'mail' },
  },
  {
    case: 'an address without https://, as people write it',
    kind: 'zendesk',
    values: { address: 'desk.zendesk.com' },
    target: {
      target: 'zendesk',
      address: 'https://desk.zendesk.com',
      fields: {},
      locale: 'en-us',
      longest: 8000,
      richText: false,
    },
  },
  {
    case: 'Request Tracker with fields, rich text off',
    kind: 'request-tracker',
    values: {
      address,
      queue: 'Mail',
      page: 'self-service',
      fields: 'recipient = 12\n\nsender=13\n',
      longest: '',
    },
    target: {
      target: 'request-tracker',
      address,
      queue: 'Mail',
      page: 'self-service',
      richText: false,
      fields: { recipient: '12', sender: '13' },
      longest: 8000,
    },
  },
  {
    case: 'a webhook',
    kind: 'webhook',
    values: { endpoint: 'https://example.org/tickets?key=1' },
    target: { target: 'webhook', endpoint: 'https://example.org/tickets?key=1' },
  },
])('$case', ({ kind, values, target }) => {
  expect(readTargetForm(kind, form(values))).toEqual({ target });
});

test.each<{ case: string; kind: TargetKind; values: Record<string, string>; wrong: string }>([
  { case: 'no address', kind: 'zammad', values: {}, wrong: 'address' },
  {
    case: 'an address that is not encrypted',
    kind: 'zammad',
    values: { address: 'http://help.example.com' },
    wrong: 'address',
  },
  {
    case: 'a field without a number',
    kind: 'zendesk',
    values: { address, fields: 'recipient' },
    wrong: 'fields',
  },
  {
    case: 'a length that is no number',
    kind: 'zendesk',
    values: { address, longest: 'all' },
    wrong: 'longest',
  },
])('is refused: $case', ({ kind, values, wrong }) => {
  expect(readTargetForm(kind, form(values))).toMatchObject({ wrong: { name: wrong } });
});

test.each<{ kind: TargetKind; values: Record<string, string>; why: string }>([
  { kind: 'zammad', values: {}, why: 'is missing' },
  { kind: 'jira', values: { address, project: '1' }, why: 'is missing' },
  { kind: 'jira', values: { address, project: 'MAIL', issueType: '1' }, why: 'is not a number' },
  { kind: 'zendesk', values: { address, longest: 'all' }, why: 'is not a number' },
  { kind: 'zendesk', values: { address, longest: '12' }, why: 'is shorter than any address' },
  { kind: 'zendesk', values: { address, fields: 'recipient' }, why: 'is not the id of a field' },
  { kind: 'mail', values: { to: 'desk' }, why: 'is not a mail address' },
])('what is wrong with $values is said in words: $why', ({ kind, values, why }) => {
  expect(readTargetForm(kind, form(values))).toMatchObject({ why: expect.stringContaining(why) });
});

test('a detail that no ticket has is no detail to fill a field with', () => {
  const values = form({ address, fields: 'recipient = 12\nreceiver = 13' });
  expect(readTargetForm('zendesk', values, ['sender', 'recipient'])).toMatchObject({
    wrong: { name: 'fields' },
    why: expect.stringContaining('"receiver"'),
  });
  expect(readTargetForm('zendesk', values, ['receiver', 'recipient'])).toHaveProperty('target');
});
