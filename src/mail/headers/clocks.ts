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

/** A row of clocks that agree: how many, where it begins, and the clock before its last one. */
interface Row {
  readonly length: number;
  readonly start: number;
  readonly before: number | undefined;
}

/**
 * The places of the clocks that can all be right: the longest row of times that never goes back. Of rows that are
 * equally long the one that took the least time, so that no wrong clock makes a long wait; at last the later one,
 * because the receiving server knows best when it had the message.
 */
function agreeingClocks(instants: Instants): ReadonlySet<number> {
  const rows: (Row | undefined)[] = [];
  let best: number | undefined;
  for (const [place, instant] of instants.entries()) {
    if (instant === undefined) continue;
    const row = rowEndingAt(instants, rows, place, instant);
    rows[place] = row;
    const longest = best === undefined ? undefined : rows[best];
    const duration = longest ? (instants[best ?? 0] ?? 0) - longest.start : 0;
    const isBetter =
      !longest ||
      row.length > longest.length ||
      (row.length === longest.length && instant - row.start <= duration);
    if (isBetter) best = place;
  }
  const places = new Set<number>();
  for (let place = best; place !== undefined; place = rows[place]?.before) places.add(place);
  return places;
}

/** The longest row that can go on with this clock; of those, the one that begins last. */
function rowEndingAt(
  instants: Instants,
  rows: readonly (Row | undefined)[],
  place: number,
  instant: number,
): Row {
  let best: Row = { length: 1, start: instant, before: undefined };
  for (let earlier = 0; earlier < place; earlier += 1) {
    const row = rows[earlier];
    if (!row || second(instants[earlier] ?? 0) > second(instant)) continue;
    const length = row.length + 1;
    if (length > best.length || (length === best.length && row.start >= best.start)) {
      best = { length, start: row.start, before: earlier };
    }
  }
  return best;
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
