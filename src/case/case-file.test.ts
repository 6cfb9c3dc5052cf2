import { expect, test } from 'vitest';
import { caseContent, caseFile, limits, readCaseFile } from './case-file.ts';
import { answer, logOf } from './test-flows.ts';

const now = new Date('2026-03-14T09:00:00.000Z');
const log = logOf(
  'customer',
  { type: 'start', flow: 'sending', version: 's1' },
  { type: 'provider', provider: 'opensrs' },
  { ...answer('sending/online', 'opens'), readFrom: 'evidence' },
  { type: 'detail', detail: 'sender', value: 'pat@example.com' },
  { type: 'note', text: 'Почта 👩‍👩‍👧 "x"\r\n\t\uD83D <b>&amp;' },
  { type: 'evidence', text: '550 5.1.1 <lee@example.net>', name: 'bounce.eml' },
);
const shown = { id: 'c1', log };
const [first] = log;
const entry = (change: object) => [{ ...first, ...change }];
const file = (change: object) => JSON.stringify({ ...caseContent(shown, []), ...change });
const withLog = (entries: unknown) => file({ case: { id: 'c1', log: entries } });

test('what is written can be read again', () => {
  expect(readCaseFile(caseFile(shown), now)).toEqual({ status: 'read', case: shown, leftOut: [] });
});

test('an agent is named in what is handed over', () => {
  const named = log.map((entry) => ({ ...entry, by: 'agent' as const, agent: 'Sam' }));
  const read = readCaseFile(caseFile({ id: 'c1', log: named }), now);
  expect(read).toEqual({ status: 'read', case: { id: 'c1', log: named }, leftOut: [] });
});

test('what was left out is said', () => {
  const leftOut = [
    { id: 'e9', at: '2026-03-14T08:09:00.000Z', by: 'customer', name: 'x', characters: 9 },
  ] as const;
  const read = readCaseFile(JSON.stringify(caseContent(shown, leftOut)), now);
  expect(read).toEqual({ status: 'read', case: shown, leftOut });
});

test.each([1, 2])('version %i is read', (version) => {
  expect(readCaseFile(file({ version }), now)).toEqual({ status: 'read', case: shown, leftOut: [] });
});

test('entries in another order, or twice, are the same case', () => {
  expect(readCaseFile(withLog([...log.toReversed(), first]), now)).toMatchObject({ case: shown });
});

test.each<{ case: string; content: string; why: string }>([
  { case: 'nothing', content: '', why: 'damaged' },
  { case: 'half a file', content: caseFile(shown).slice(0, 300), why: 'damaged' },
  { case: 'no JSON', content: 'To: lee@example.net\n\n550 5.1.1', why: 'damaged' },
  { case: 'a number', content: '5', why: 'not-a-case' },
  { case: 'nothing in JSON', content: 'null', why: 'not-a-case' },
  { case: 'a list', content: '[]', why: 'not-a-case' },
  { case: 'a ticket', content: file({ format: 'mail-triage/ticket' }), why: 'not-a-case' },
  { case: 'no version', content: file({ version: '2' }), why: 'not-a-case' },
  { case: 'a later version', content: file({ version: 4 }), why: 'too-new' },
  { case: 'a later version of another shape', content: file({ version: 4, case: 1 }), why: 'too-new' },
  { case: 'a version before the first', content: file({ version: 0 }), why: 'damaged' },
  { case: 'a kind of entry that comes later', content: withLog(entry({ type: 'dream' })), why: 'too-new' },
  { case: 'no case', content: file({ case: undefined }), why: 'damaged' },
  { case: 'no entries', content: withLog([]), why: 'damaged' },
  { case: 'a log that is a text', content: withLog('e0'), why: 'damaged' },
  { case: 'an entry that is none', content: withLog([null]), why: 'damaged' },
  { case: 'an entry without a flow', content: withLog(entry({ flow: undefined })), why: 'damaged' },
  { case: 'a flow that is a list', content: withLog(entry({ flow: [['x']] })), why: 'damaged' },
  { case: 'nobody who did it', content: withLog(entry({ by: 'root' })), why: 'damaged' },
  { case: 'a customer with a name', content: withLog(entry({ agent: 'Pat' })), why: 'damaged' },
  { case: 'an agent whose name is none', content: withLog(entry({ by: 'agent', agent: 7 })), why: 'damaged' },
  { case: 'a time that is none', content: withLog(entry({ at: 'noon' })), why: 'damaged' },
  { case: 'a day that is none', content: withLog(entry({ at: '2026-02-30T08:00:00.000Z' })), why: 'damaged' },
  {
    case: 'a time of another zone',
    content: withLog(entry({ at: '2026-03-14T08:00:00+02:00' })),
    why: 'damaged',
  },
  { case: 'an id that is a path', content: withLog(entry({ id: '../../x' })), why: 'damaged' },
  { case: 'a case whose id is a path', content: file({ case: { id: 'a/b', log } }), why: 'damaged' },
  { case: 'one id for two entries', content: withLog([first, ...entry({ by: 'agent' })]), why: 'damaged' },
  { case: 'a prototype', content: file({}).replace('{', '{"__proto__":{"x":1},'), why: 'damaged' },
  { case: 'a constructor', content: file({ x: { constructor: { prototype: {} } } }), why: 'damaged' },
  {
    case: 'deep nesting',
    content: file({ x: JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`) }),
    why: 'damaged',
  },
  { case: 'nesting without an end', content: '['.repeat(1_000_000), why: 'damaged' },
  {
    case: 'a text that is too long',
    content: withLog(entry({ flow: 'x'.repeat(limits.textCharacters + 1) })),
    why: 'damaged',
  },
  { case: 'too many entries', content: withLog(Array(limits.entries + 1).fill(first)), why: 'damaged' },
  { case: 'more than a file may hold', content: ' '.repeat(limits.fileCharacters + 1), why: 'too-big' },
  {
    case: 'a year to come',
    content: withLog(entry({ at: '2027-03-14T08:00:00.000Z' })),
    why: 'ahead-of-time',
  },
])('refused: $case', ({ content, why }) => {
  expect(readCaseFile(content, now)).toEqual({ status: 'refused', why });
});

test('unknown keys are dropped, and nothing reaches a prototype', () => {
  const read = readCaseFile(file({ extra: 1, case: { id: 'c1', log: entry({ more: 'x' }), extra: 1 } }), now);
  expect(read).toEqual({ status: 'read', case: { id: 'c1', log: [first] }, leftOut: [] });
  expect(Object.keys(Object.prototype)).toEqual([]);
});
