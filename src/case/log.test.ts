import * as v from 'valibot';
import { expect, test } from 'vitest';
import { answersIn, detailsIn, entrySchema, inOrder, noteIn, notesIn, providerIn } from './log.ts';
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
