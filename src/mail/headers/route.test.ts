import { expect, test } from 'vitest';
import { routeOf } from './route.ts';

/** A route whose hops state these times, the first first, as `wait`, `skew` or `–` for each. */
function told(times: readonly string[]) {
  const fields = times.map((time, index) => ({
    name: 'received',
    body: `by mx${index}.example.com with SMTP; ${time && `3 Mar 2026 ${time}`}`,
  }));
  const { hops, total, slowest } = routeOf(fields.reverse());
  const seconds = (time: number) => `${time / 1000}s`;
  return {
    hops: hops
      .map(({ wait, skew }) =>
        skew === undefined ? (wait === undefined ? '–' : seconds(wait)) : `skew ${seconds(skew)}`,
      )
      .join(', '),
    total: total === undefined ? '–' : seconds(total),
    slowest,
  };
}

test.each([
  {
    what: 'every clock agrees, in three zones',
    times: ['08:00:00 +0000', '09:00:05 +0100', '00:00:35 -0800'],
    is: { hops: '–, 5s, 30s', total: '35s', slowest: 3 },
  },
  {
    what: 'one clock runs ahead',
    times: ['08:00:00 +0000', '10:00:00 +0000', '08:00:05 +0000'],
    is: { hops: '–, skew 7195s, 5s', total: '5s', slowest: 3 },
  },
  {
    what: 'one clock is behind',
    times: ['08:00:00 +0000', '07:00:00 +0000', '08:00:05 +0000'],
    is: { hops: '–, skew -3600s, 5s', total: '5s', slowest: 3 },
  },
  {
    what: 'two clocks that disagree: the receiver counts, and no wait is known',
    times: ['08:05:00 +0000', '08:00:00 +0000'],
    is: { hops: 'skew 300s, –', total: '–', slowest: undefined },
  },
  {
    what: 'the clock of the first server is ahead',
    times: ['09:00:00 +0000', '08:00:00 +0000', '08:00:01 +0000'],
    is: { hops: 'skew 3600s, –, 1s', total: '1s', slowest: 3 },
  },
  {
    what: 'a hop without a time',
    times: ['08:00:00 +0000', '', '08:00:09 +0000'],
    is: { hops: '–, –, 9s', total: '9s', slowest: 3 },
  },
  {
    what: 'whole seconds after fractions are no disagreement',
    times: ['08:00:00.900 +0000', '08:00:00 +0000', '08:00:02 +0000'],
    is: { hops: '–, 0s, 2s', total: '2s', slowest: 3 },
  },
  {
    what: 'all within the same second',
    times: ['08:00:00 +0000', '08:00:00 +0000'],
    is: { hops: '–, 0s', total: '0s', slowest: undefined },
  },
  { what: 'one hop', times: ['08:00:00 +0000'], is: { hops: '–', total: '–', slowest: undefined } },
  { what: 'no hop', times: [], is: { hops: '', total: '–', slowest: undefined } },
])('$what', ({ times, is }) => {
  expect(told(times)).toEqual(is);
});

test('shares are of all waits', () => {
  const fields = ['08:00:40', '08:00:10', '08:00:00'].map((time) => ({
    name: 'received',
    body: `by a.example.com; 3 Mar 2026 ${time} +0000`,
  }));
  expect(routeOf(fields).hops.map(({ share }) => share)).toEqual([undefined, 0.25, 0.75]);
});
