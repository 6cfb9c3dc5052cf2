import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry, Log } from './log.ts';
import { mergeLogs } from './merge.ts';
import { answer, written } from './test-flows.ts';

const at = (minute: number) => written(answer('sending/online', 'opens'), minute);
const [a, b, c, d] = [at(0), at(1), at(2), at(3)];
const ids = (log: Log) => log.map(({ id }) => id);

test.each<{ case: string; here: Log; there: Log; status: string; log: string[]; added: string[] }>([
  { case: 'the same', here: [a, b], there: [a, b], status: 'same', log: ['e0', 'e1'], added: [] },
  { case: 'older', here: [a, b], there: [a], status: 'newer-here', log: ['e0', 'e1'], added: [] },
  { case: 'newer', here: [a], there: [a, b], status: 'newer-there', log: ['e0', 'e1'], added: ['e1'] },
  { case: 'unknown here', here: [], there: [a], status: 'newer-there', log: ['e0'], added: ['e0'] },
  {
    case: 'changed on both sides',
    here: [a, b, d],
    there: [a, c],
    status: 'both-newer',
    log: ['e0', 'e1', 'e2', 'e3'],
    added: ['e2'],
  },
])('a log that is $case', ({ here, there, status, log, added }) => {
  const merged = mergeLogs(here, there);
  expect(merged.status).toBe(status);
  if (merged.status === 'conflict') throw new Error('conflict');
  expect(ids(merged.log)).toEqual(log);
  expect(ids(merged.added)).toEqual(added);
});

test('an id with another content is a conflict, an order of keys is not', () => {
  const forged = { ...a, by: 'agent' as const };
  expect(mergeLogs([a, b], [forged, b])).toEqual({ status: 'conflict', ids: ['e0'] });
  const { id, ...rest } = a;
  expect(mergeLogs([a], [{ ...rest, id }]).status).toBe('same');
});

test('entries of one instant keep the order of their log', () => {
  const same = (id: string): Entry => ({ ...a, id });
  const merged = mergeLogs([same('z'), same('y')], [same('z'), same('y'), same('x'), same('w')]);
  expect(merged.status === 'conflict' ? [] : ids(merged.log)).toEqual(['z', 'y', 'x', 'w']);
});

test('whoever merges gets the same, and merging again changes nothing', () => {
  const all = Array.from({ length: 40 }, (_, minute) => at(minute));
  const some = fc.subarray(all);
  fc.assert(
    fc.property(some, some, (here, there) => {
      const one = mergeLogs(here, there);
      const other = mergeLogs(there, here);
      if (one.status === 'conflict' || other.status === 'conflict') throw new Error('conflict');
      expect(one.log).toEqual(other.log);
      expect(new Set(ids(one.log))).toEqual(new Set([...ids(here), ...ids(there)]));
      const again = mergeLogs(one.log, there);
      expect(again.status === 'conflict' ? [] : again.added).toEqual([]);
    }),
    { numRuns: 500, seed: 5 },
  );
});
