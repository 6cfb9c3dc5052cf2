interface Address {
  readonly pathname: string;
  readonly search: string;
}

/**
 * Whether a page only wrote into its own address, such as what was typed into a search. Somebody who follows a link to
 * where they are comes there again.
 */
export function isSameVisit(before: Address, now: Address, how: 'POP' | 'PUSH' | 'REPLACE'): boolean {
  return how === 'REPLACE' && now.pathname === before.pathname && now.search !== before.search;
}
