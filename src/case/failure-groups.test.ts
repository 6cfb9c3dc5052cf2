import { expect, test } from 'vitest';
import { failureGroups, groupOf } from './failure-groups.ts';
import { failure, reading } from './test-readings.ts';

const late = failure({ to: 'late@example.net', action: 'delayed' });
const full = failure({ to: 'full@example.net' });
const unknown = failure({ to: 'gone@example.net', reason: 'address-unknown' });
const alsoFull = failure({ to: 'also-full@example.net' });
const bounce = reading('bounce', late, full, unknown, alsoFull);

test('failures of one reason are one group, and what is only late comes last', () => {
  const groups = failureGroups(bounce).map(({ failures, first }) => ({
    first,
    to: failures.map(({ recipient }) => recipient?.value),
  }));
  expect(groups).toEqual([
    { first: 1, to: ['full@example.net', 'also-full@example.net'] },
    { first: 2, to: ['gone@example.net'] },
    { first: 0, to: ['late@example.net'] },
  ]);
});

test('the group of a failure', () => {
  expect(groupOf(bounce, alsoFull)?.failures).toEqual([full, alsoFull]);
  expect(groupOf(bounce, failure())).toBeUndefined();
});
