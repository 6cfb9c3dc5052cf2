import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
  answersIn,
  detailsIn,
  entrySchema,
  type Happening,
  inOrder,
  noteIn,
  notesIn,
  providerIn,
} from './log.ts';
import { answer, logOf, written } from './test-flows.ts';

const log = logOf(
  'customer',
  { type: 'start', flow: 'sending', version: 's1' },
  { type: 'provider', provider: 'other' },
  answer('sending/online', 'fails'),
  { type: 'detail', detail: 'sender', value: 'pat@example.com' },
  { type: 'detail', detail: 'recipient', value: 'lee@example.net' },
  { type: 'note', text: 'Called twice' },
  { type: 'note', question: 'sending/online', text: 'Only at home' },
  { type: 'note', question: 'sending/password', text: 'Typed slowly' },
  answer('sending/online', 'opens'),
  { type: 'provider', provider: 'opensrs' },
  { type: 'detail', detail: 'sender', value: '' },
  { type: 'detail', detail: 'recipient', value: 'kim@example.net' },
  { type: 'note', question: 'sending/password', text: '' },
);

const read = {
  type: 'answer',
  question: 'sending/mx',
  option: 'right',
  asked: 'Where does the MX record point?',
  answered: 'Here',
  readFrom: 'evidence',
  finding: 'mx-points-here',
} as const;
const lookedUp = { type: 'evidence' as const, text: 'DNS', speaksFor: ['mx-points-here'] };

test.each<{ case: string; log: Happening[]; option: string | undefined }>([
  { case: 'finds nothing takes the answer back', log: [read, lookedUp], option: undefined },
  {
    case: 'finds something leaves it to be read anew',
    log: [read, { ...lookedUp, findings: { 'mx-points-here': 'no' } }],
    option: 'right',
  },
  {
    case: 'speaks for something else leaves it',
    log: [read, { ...lookedUp, speaksFor: ['sender-policy'] }],
    option: 'right',
  },
  {
    case: 'finds nothing leaves what a person answered',
    log: [read, answer('sending/mx', 'wrong'), lookedUp],
    option: 'wrong',
  },
  { case: 'came before does not count', log: [lookedUp, read], option: 'right' },
])('a look-up that $case', ({ log, option }) => {
  expect(answersIn(logOf('agent', ...log)).get('sending/mx')?.option).toBe(option);
});

test('the latest answer, provider, detail and note count', () => {
  expect([...answersIn(log).values()].map(({ question, option }) => `${question} ${option}`)).toEqual([
    'sending/online opens',
  ]);
  expect(providerIn(log)).toBe('opensrs');
  expect([...detailsIn(log)]).toEqual([['recipient', 'kim@example.net']]);
  expect(noteIn(log)).toBe('Called twice');
  expect(noteIn(log, 'sending/online')).toBe('Only at home');
  expect(notesIn(log).map(({ text }) => text)).toEqual(['Called twice', 'Only at home']);
});

test('an empty log says nothing', () => {
  expect([answersIn([]).size, detailsIn([]).size, notesIn([]).length]).toEqual([0, 0, 0]);
  expect(providerIn([])).toBeUndefined();
  expect(noteIn([])).toBe('');
});

test('entries are put in the order of their times, and those of one instant keep theirs', () => {
  const later = written({ type: 'note', text: 'later' }, 9);
  const one = written({ type: 'note', text: 'one' }, 3);
  const two = { ...written({ type: 'note', text: 'two' }, 3), id: 'other' };
  expect(inOrder([later, one, two])).toEqual([one, two, later]);
  expect(inOrder([later, two, one])).toEqual([two, one, later]);
});

const entry = { id: 'e1', at: '2026-03-14T08:00:00.000Z', by: 'agent', type: 'note', text: 'Hello' };

test.each([
  { case: 'a note', value: entry, ok: true },
  { case: 'a key of a later version', value: { ...entry, mood: 'good' }, ok: true },
  { case: 'a kind of a later version', value: { ...entry, type: 'mood' }, ok: false },
  { case: 'no time', value: { ...entry, at: 'yesterday' }, ok: false },
  { case: 'no id', value: { ...entry, id: '' }, ok: false },
  { case: 'somebody else', value: { ...entry, by: 'message' }, ok: false },
  { case: 'a number for a text', value: { ...entry, text: 5 }, ok: false },
  { case: 'nothing', value: undefined, ok: false },
])('a stored entry with $case is read: $ok', ({ value, ok }) => {
  expect(v.safeParse(entrySchema, value).success).toBe(ok);
});
