import type { Address } from './address.ts';

/** Back or forward, or the first page of the tab; a page more; a page in the place of this one. */
export type How = 'POP' | 'PUSH' | 'REPLACE';

/**
 * Whether a page only wrote into its own address, such as what was typed into a search, or the address names another part
 * of it. Somebody who follows a link to where they are comes there again.
 */
export function isSameVisit(before: Address, now: Address, how: How): boolean {
  if (now.pathname !== before.pathname) return false;
  if (now.search !== before.search) return how === 'REPLACE';
  return how === 'POP' || (how === 'REPLACE' && now.hash !== before.hash);
}
