import { expect, test } from 'vitest';
import { noMarks } from './case-marks.ts';
import { defaultRetention, retentionOf } from './retention.ts';

const now = new Date('2026-03-31T08:00:00.000Z');
const row = (lastChange: string, pinned = false) => ({
  id: lastChange,
  lastChange,
  marks: { ...noMarks, pinned },
});

test.each([
  { case: 'today', lastChange: '2026-03-31T08:00:00.000Z', is: 'kept' },
  { case: 'tomorrow, by a clock that is wrong', lastChange: '2026-04-01T08:00:00.000Z', is: 'kept' },
  { case: '25 days ago less a moment', lastChange: '2026-03-06T08:00:00.001Z', is: 'kept' },
  { case: '25 days ago', lastChange: '2026-03-06T08:00:00.000Z', is: 'soon' },
  { case: '30 days ago less a moment', lastChange: '2026-03-01T08:00:00.001Z', is: 'soon' },
  { case: '30 days ago', lastChange: '2026-03-01T08:00:00.000Z', is: 'due' },
  { case: 'a year ago', lastChange: '2025-03-01T08:00:00.000Z', is: 'due' },
  { case: 'at no time that can be read', lastChange: '', is: 'kept' },
])('changed $case: $is', ({ lastChange, is }) => {
  for (const pinned of [false, true]) {
    const { due, soon } = retentionOf([row(lastChange, pinned)], defaultRetention, now);
    expect([due.length, soon.length]).toEqual([is === 'due' ? 1 : 0, is === 'soon' ? 1 : 0]);
  }
});

test('what is old already has the time of the warning from when it is told', () => {
  const old = row('2025-01-01T08:00:00.000Z');
  const told = (notBefore: string) => retentionOf([old, row('')], { ...defaultRetention, notBefore }, now);
  expect(told('2026-03-07T08:00:00.000Z')).toEqual({ due: [], soon: [] });
  expect(told('2026-03-04T08:00:00.000Z')).toEqual({
    due: [],
    soon: [{ id: old.id, at: '2026-04-03T08:00:00.000Z' }],
  });
  expect(told('2026-03-01T08:00:00.000Z')).toEqual({ due: [old.id], soon: [] });
});

test('the first to go comes first, with its time', () => {
  const rows = [
    '2026-03-05T08:00:00.000Z',
    '2026-03-03T08:00:00.000Z',
    '2026-02-01T08:00:00.000Z',
    '2026-01-01T08:00:00.000Z',
  ].map((at) => row(at));
  const { due, soon } = retentionOf(rows, defaultRetention, now);
  expect(due).toEqual(['2026-01-01T08:00:00.000Z', '2026-02-01T08:00:00.000Z']);
  expect(soon).toEqual([
    { id: '2026-03-03T08:00:00.000Z', at: '2026-04-02T08:00:00.000Z' },
    { id: '2026-03-05T08:00:00.000Z', at: '2026-04-04T08:00:00.000Z' },
  ]);
});
