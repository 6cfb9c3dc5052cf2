import { expect, test } from 'vitest';
import type { Hop } from '../../mail/headers/route.ts';
import { shownHops } from './shown-hops.ts';

const hops = (count: number): Hop[] =>
  Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    transfer: {},
    field: { name: 'received', body: '' },
  }));

/** `1 2 … 500`: the numbers, and how many are hidden in each gap. */
function shown(count: number, slowest?: number, more = 0): string {
  const route = { hops: hops(count), ...(slowest === undefined ? {} : { slowest }) };
  return shownHops(route, more)
    .map((part) => ('hidden' in part ? `(${part.hidden})` : part.number))
    .join(' ');
}

test.each([
  { case: 'a usual route', is: shown(4), wants: '1 2 3 4' },
  { case: 'the longest that is shown whole', is: shown(15), wants: '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15' },
  { case: 'a loop', is: shown(500), wants: '1 2 3 4 5 (490) 496 497 498 499 500' },
  {
    case: 'the longest wait in the middle',
    is: shown(500, 250),
    wants: '1 2 3 4 5 (244) 250 (245) 496 497 498 499 500',
  },
  { case: 'the longest wait at an end', is: shown(500, 3), wants: '1 2 3 4 5 (490) 496 497 498 499 500' },
  { case: 'more of them', is: shown(20, undefined, 5), wants: '1 2 3 4 5 6 7 8 9 10 (5) 16 17 18 19 20' },
  { case: 'all of them', is: shown(16, undefined, 50), wants: '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16' },
])('$case', ({ is, wants }) => {
  expect(is).toBe(wants);
});
