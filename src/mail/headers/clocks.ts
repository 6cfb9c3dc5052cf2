/** Times of clocks on a route, in its order, in milliseconds since 1970. Absent where a hop states none. */
export type Instants = readonly (number | undefined)[];

/** What the clocks of a route say about one hop. */
export interface ClockReading {
  /** Milliseconds since the hop before it that states a time. Negative where the clocks disagree. */
  readonly difference: number | undefined;
  /** Milliseconds since the last clock that agrees with this one. Absent where nothing is known. */
  readonly wait: number | undefined;
  /** By how many milliseconds this clock disagrees with the others; negative: it is behind. */
  readonly skew: number | undefined;
}

/** Reads each clock against the others. No wait is negative, and no wrong clock makes a long one. */
export function readClocks(instants: Instants): ClockReading[] {
  const agreeing = agreeingClocks(instants);
  const next = nextAgreeing(instants, agreeing);
  let before: number | undefined;
  let agreed: number | undefined;
  return instants.map((instant, place) => {
    if (instant === undefined) return { difference: undefined, wait: undefined, skew: undefined };
    const difference = before === undefined ? undefined : instant - before;
    before = instant;
    if (!agreeing.has(place)) {
      const isBehind = agreed !== undefined && instant < agreed;
      const other = isBehind ? agreed : next[place];
      return { difference, wait: undefined, skew: other === undefined ? undefined : instant - other };
    }
    const wait = agreed === undefined ? undefined : Math.max(0, instant - agreed);
    agreed = instant;
    return { difference, wait, skew: undefined };
  });
}

/** Many servers note whole seconds only: what differs by less is no disagreement. */
const second = (instant: number) => Math.floor(instant / 1000);

/**
 * The places of the clocks that can all be right: the longest row of times that never goes back. Of rows that are
 * equally long the one with the earliest end counts, so that one clock that runs ahead does not make the rest wrong.
 */
function agreeingClocks(instants: Instants): ReadonlySet<number> {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [place, instant] of instants.entries()) {
    if (instant === undefined) continue;
    const length = firstPlace(ends, (end) => second(instants[end] ?? 0) > second(instant));
    before[place] = ends[length - 1];
    ends[length] = place;
  }
  const places = new Set<number>();
  for (let place = ends.at(-1); place !== undefined; place = before[place]) places.add(place);
  return places;
}

/** Binary search: rows that are longer end later. */
function firstPlace(ends: readonly number[], isAfter: (end: number) => boolean): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAfter(ends[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** For each place, what the next clock after it says that agrees with the others. */
function nextAgreeing(instants: Instants, agreeing: ReadonlySet<number>): (number | undefined)[] {
  let next: number | undefined;
  return instants
    .map((instant, place) => {
      const isAgreeing = agreeing.has(place);
      return { instant, isAgreeing };
    })
    .reverse()
    .map(({ instant, isAgreeing }) => {
      const after = next;
      if (isAgreeing) next = instant;
      return after;
    })
    .reverse();
}
