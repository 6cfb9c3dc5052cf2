import type { Hop, Route } from '../../mail/headers/route.ts';

/** Hops in a row, or a gap of so many that are not shown. */
export type RoutePart = Hop | { readonly hidden: number; readonly after: number };

/** So many are shown at each end of a long route. */
const atEachEnd = 5;
/** A route up to this length is shown whole. */
const mostWhole = 15;

/**
 * The two ends of a long route, the hop with the longest wait, and as many more from the start as somebody asked for: a
 * message that went in circles has hundreds.
 */
export function shownHops({ hops, slowest }: Route, more: number): RoutePart[] {
  const isShown = ({ number }: Hop) =>
    hops.length <= mostWhole ||
    number <= atEachEnd + more ||
    number > hops.length - atEachEnd ||
    number === slowest;
  const parts: RoutePart[] = [];
  let hidden = 0;
  for (const hop of hops) {
    if (!isShown(hop)) {
      hidden += 1;
      continue;
    }
    if (hidden > 0) parts.push({ hidden, after: hop.number - hidden - 1 });
    hidden = 0;
    parts.push(hop);
  }
  return parts;
}
