import { expect, test } from 'vitest';
import { type CaseMarks, joinedMarks, noMarks } from './case-marks.ts';
import { type CaseRow, isFresh, summaryOf } from './case-summary.ts';
import type { Happening } from './log.ts';
import { type CaseQuery, searchCases, tagsIn } from './search-cases.ts';
import { logOf } from './test-flows.ts';

const detail = (id: string, value: string): Happening => ({ type: 'detail', detail: id, value });
const shown = { problem: 'I cannot send', subject: '', provider: { id: 'opensrs', name: 'OpenSRS' } };

function row(
  id: string,
  change: Partial<CaseRow> = {},
  more: readonly Happening[] = [],
  outcome?: 'wait' | 'escalate',
): CaseRow {
  const log = logOf('agent', { type: 'start', flow: 'sending', version: 's1' }, ...more);
  const summary = summaryOf(
    { id, log },
    { ...shown, ...(outcome ? { outcome: { kind: outcome } } : {}) },
    'v1',
  );
  return { id, lastChange: '2026-03-14T08:00:00.000Z', summary, marks: noMarks, ...change };
}

const marks = (change: Partial<CaseMarks>): CaseMarks => ({ ...noMarks, ...change });
const rows = [
  row('old', { lastChange: '2026-01-01T08:00:00.000Z' }, [
    detail('recipient', 'Zoë@Example.NET'),
    detail('error-code', '550 5.1.1'),
  ]),
  row(
    'new',
    { lastChange: '2026-03-14T09:00:00.000Z' },
    [{ type: 'note', text: 'Calls back,\nÄrger' }],
    'wait',
  ),
  row(
    'pinned',
    { lastChange: '2026-01-02T08:00:00.000Z', marks: marks({ pinned: true, tags: ['VIP', 'Müller'] }) },
    [],
    'escalate',
  ),
  { id: 'underived', lastChange: '2026-03-01T08:00:00.000Z', marks: noMarks },
];

test.each<{ case: string; query: CaseQuery; found: string[] }>([
  {
    case: 'nothing: all, pinned first, then the newest',
    query: {},
    found: ['pinned', 'new', 'underived', 'old'],
  },
  { case: 'spaces', query: { words: ' \n ' }, found: ['pinned', 'new', 'underived', 'old'] },
  { case: 'an address', query: { words: 'zoe@example.net' }, found: ['old'] },
  { case: 'a domain', query: { words: 'EXAMPLE.net' }, found: ['old'] },
  { case: 'a code and a word, in any order', query: { words: '5.1.1 cannot' }, found: ['old'] },
  { case: 'a note', query: { words: 'arger calls' }, found: ['new'] },
  { case: 'a provider by name', query: { words: 'opensrs' }, found: ['pinned', 'new', 'old'] },
  { case: 'a tag as a word', query: { words: 'muller' }, found: ['pinned'] },
  { case: 'a word that is nowhere', query: { words: 'zoe nowhere' }, found: [] },
  { case: 'a letter that could be a pattern', query: { words: '.*(' }, found: [] },
  { case: 'an outcome', query: { outcome: 'wait' }, found: ['new'] },
  { case: 'none yet', query: { outcome: 'in-progress' }, found: ['old'] },
  { case: 'a provider', query: { provider: 'opensrs', words: 'zoe' }, found: ['old'] },
  { case: 'another provider', query: { provider: 'thexyz' }, found: [] },
  { case: 'a tag', query: { tag: 'VIP' }, found: ['pinned'] },
  { case: 'half a tag', query: { tag: 'VI' }, found: [] },
])('search: $case', ({ query, found }) => {
  expect(searchCases(rows, query).map(({ id }) => id)).toEqual(found);
});

test('tags in use, by name', () => {
  expect(tagsIn(rows)).toEqual(['Müller', 'VIP']);
});

test('a summary of other content is not fresh', () => {
  expect([row('a'), rows[3]].map((one) => one && isFresh(one, 'v1'))).toEqual([true, false]);
  expect(isFresh(row('a'), 'v2')).toBe(false);
});

test('of one case no more is searched than a list can hold', () => {
  const { summary } = row('long', {}, [detail('error-text', 'x'.repeat(100_000))]);
  expect(summary?.searchText.length).toBeLessThanOrEqual(2000);
});

test('marks of two lists become one', () => {
  expect(
    joinedMarks(
      marks({ tags: ['a', 'b'], due: '2026-03-02T00:00:00.000Z' }),
      marks({
        pinned: true,
        tags: ['b', 'c'],
        due: '2026-03-01T00:00:00.000Z',
        settled: '2026-02-01T00:00:00.000Z',
      }),
    ),
  ).toEqual({
    pinned: true,
    tags: ['a', 'b', 'c'],
    due: '2026-03-01T00:00:00.000Z',
    settled: '2026-02-01T00:00:00.000Z',
  });
  expect(joinedMarks(noMarks, noMarks)).toEqual(noMarks);
});
