import type { HeaderField } from '../header-fields.ts';
import { readClocks } from './clocks.ts';
import { parseReceived, type Received } from './received.ts';
import { stated } from './stated.ts';

/** A hop in its place on the route. */
export interface Hop extends Received {
  /** Counted from 1, in the order of time. */
  readonly number: number;
  /** Milliseconds since the hop before it that states a time, signed: what the two clocks say, right or wrong. */
  readonly difference?: number;
  /** Milliseconds that the message waited before this hop. Absent where clocks disagree: then nothing is known. */
  readonly wait?: number;
  /** Of all waits, from 0 to 1. */
  readonly share?: number;
  /** The clock of this server disagrees with the others by this many milliseconds; negative: it is behind. */
  readonly skew?: number;
}

export interface Route {
  readonly hops: readonly Hop[];
  /** Milliseconds of all waits together. Absent without two clocks that agree. */
  readonly total?: number;
  /** The number of the hop with the longest wait, if that is a second or longer. */
  readonly slowest?: number;
}

/** The hops in the order of time: each server puts its field above those of the servers before it. */
export function routeOf(fields: readonly HeaderField[]): Route {
  const received = fields
    .filter(({ name }) => name === 'received')
    .map(parseReceived)
    .reverse();
  const clocks = readClocks(received.map(({ time }) => time?.instant));
  const waits = clocks.flatMap(({ wait }) => wait ?? []);
  const total = waits.length === 0 ? undefined : waits.reduce((sum, wait) => sum + wait, 0);
  const longest = waits.reduce((most, wait) => Math.max(most, wait), 0);
  const slowest = longest < 1000 ? undefined : clocks.findIndex(({ wait }) => wait === longest) + 1;
  const hops = received.map((hop, index): Hop => {
    const clock = clocks[index];
    const share = clock?.wait === undefined || !total ? undefined : clock.wait / total;
    return { ...hop, number: index + 1, ...stated({ ...clock, share }) };
  });
  return { hops, ...stated({ total, slowest }) };
}
