import { expect, test } from 'vitest';
import type { Reading } from '../mail/reading.ts';
import { becomesFocus, focusIn } from './focus.ts';
import type { Happening } from './log.ts';
import { logOf } from './test-flows.ts';
import { failure, reading } from './test-readings.ts';

const pasted = (text: string, read?: Reading): Happening => ({
  type: 'evidence',
  text,
  ...(read ? { reading: read } : {}),
});
const late = failure({ to: 'ann@example.org', action: 'delayed' });
const full = failure();
const unknown = failure({ to: 'kim@example.net', reason: 'address-unknown' });
const bounce = reading('bounce', late, full, unknown);
const reply = reading('error-text', unknown);
const headers = reading('headers');

test.each([
  { case: 'nothing', log: logOf('agent'), text: undefined, failed: undefined },
  { case: 'a text that was not read', log: logOf('agent', pasted('a')), text: undefined, failed: undefined },
  { case: 'what failed for good', log: logOf('agent', pasted('a', bounce)), text: 'a', failed: full },
  {
    case: 'nothing of a text that was set aside',
    log: logOf('agent', pasted('a', bounce), { type: 'set-aside', evidence: 'e0' }),
    text: undefined,
    failed: undefined,
  },
  {
    case: 'the failure that a person chose',
    log: logOf('agent', pasted('a', bounce), { type: 'focus', evidence: 'e0', failure: 2 }),
    text: 'a',
    failed: unknown,
  },
  {
    case: 'the first, where the chosen one is not there',
    log: logOf('agent', pasted('a', bounce), { type: 'focus', evidence: 'e0', failure: 7 }),
    text: 'a',
    failed: full,
  },
  {
    case: 'the first bounce, also when another is added',
    log: logOf('agent', pasted('a', bounce), pasted('b', reading('bounce', unknown))),
    text: 'a',
    failed: full,
  },
  {
    case: 'another bounce, once a person goes on with it',
    log: logOf('agent', pasted('a', bounce), pasted('b', reading('bounce', unknown)), {
      type: 'focus',
      evidence: 'e1',
      failure: 0,
    }),
    text: 'b',
    failed: unknown,
  },
  {
    case: 'a bounce that comes after a bare reply',
    log: logOf('agent', pasted('b', reply), pasted('a', bounce)),
    text: 'a',
    failed: full,
  },
  {
    case: 'a bounce rather than a reply and headers',
    log: logOf('agent', pasted('a', bounce), pasted('b', reply), pasted('c', headers)),
    text: 'a',
    failed: full,
  },
  {
    case: 'a reply rather than headers',
    log: logOf('agent', pasted('b', reply), pasted('c', headers)),
    text: 'b',
    failed: unknown,
  },
  {
    case: 'headers, where nothing failed',
    log: logOf('agent', pasted('c', headers)),
    text: 'c',
    failed: undefined,
  },
])('a case is about $case', ({ log, text, failed }) => {
  expect(focusIn(log)?.evidence.text).toBe(text);
  expect(focusIn(log)?.failure).toEqual(failed);
});

test.each([
  { case: 'the first', log: logOf('agent'), added: headers, becomes: true },
  { case: 'another bounce', log: logOf('agent', pasted('a', bounce)), added: bounce, becomes: false },
  { case: 'a bounce after a reply', log: logOf('agent', pasted('b', reply)), added: bounce, becomes: true },
  { case: 'a reply after a bounce', log: logOf('agent', pasted('a', bounce)), added: reply, becomes: false },
])('what is added is what the case is about from now on: $case: $becomes', ({ log, added, becomes }) => {
  expect(becomesFocus(log, added)).toBe(becomes);
});
