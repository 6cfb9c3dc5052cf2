import { expect, test } from 'vitest';
import { isGiven } from './given-evidence.ts';
import { logOf } from './test-flows.ts';
import { reading } from './test-readings.ts';

const whole = 'From: pat@example.com\nDate: now\nSubject: Minutes\n\nHello';
const pasted = (kind: 'bounce' | 'headers' | 'message' | 'error-text', text = whole) =>
  ({ type: 'evidence', text, reading: reading(kind) }) as const;
const headers = { id: 'headers', label: 'Headers', how: 'Copy', givenBy: ['headers', 'message'] } as const;
const samples = { ...headers, count: 3 };
const bounce = { ...headers, givenBy: ['bounce'] } as const;

test.each([
  { case: 'nothing pasted', kind: headers, log: [], given: false },
  { case: 'a header', kind: headers, log: [pasted('headers')], given: true },
  { case: 'a whole message', kind: headers, log: [pasted('message')], given: true },
  { case: 'something else', kind: headers, log: [pasted('error-text')], given: false },
  { case: 'a whole bounce', kind: bounce, log: [pasted('bounce')], given: true },
  { case: 'words of a bounce', kind: bounce, log: [pasted('bounce', 'It failed')], given: false },
  { case: 'fewer than wanted', kind: samples, log: [pasted('message'), pasted('message')], given: false },
  {
    case: 'as many as wanted',
    kind: samples,
    log: [pasted('message'), pasted('headers'), pasted('message')],
    given: true,
  },
  {
    case: 'what no reading tells',
    kind: { id: 'dns', label: 'DNS', how: 'Look' },
    log: [pasted('message')],
    given: false,
  },
])('$case: given is $given', ({ kind, log, given }) => {
  expect(
    isGiven({ ...kind, givenBy: [...('givenBy' in kind ? kind.givenBy : [])] }, logOf('agent', ...log)),
  ).toBe(given);
});

test('what was set aside is not given', () => {
  const log = logOf('agent', pasted('message'), { type: 'set-aside', evidence: 'e0' });
  expect(isGiven({ ...headers, givenBy: [...headers.givenBy] }, log)).toBe(false);
});
