import type { Shown } from './shown.ts';

const storageKey = 'mail-triage.scroll';

/** How far down each page was left, in pixels, by its entry in the history of the browser. */
let places: Map<string, number> | undefined;

export function rememberScroll(entry: string) {
  known().set(entry, scrollY);
}

/** A page begins at its top. One that somebody comes back to is where it was left, or at the part that its address names. */
export function scrollFor({ entry, visit, how, address }: Shown) {
  if (how === 'POP') {
    const place = known().get(entry);
    if (place !== undefined) scrollTo(0, place);
    else document.getElementById(address.hash.slice(1))?.scrollIntoView();
  } else if (entry === visit) scrollTo(0, 0); // else the page wrote into its own address
}

/** For a reload of the tab. */
export function keepScroll() {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify([...known()]));
  } catch {
    // Browsers can refuse storage: then a reload begins at the top.
  }
}

function known(): Map<string, number> {
  places ??= new Map(stored());
  return places;
}

function stored(): [string, number][] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept.flatMap((pair: unknown): [string, number][] => {
      if (!Array.isArray(pair)) return [];
      const [entry, top]: unknown[] = pair;
      return typeof entry === 'string' && typeof top === 'number' ? [[entry, top]] : [];
    });
  } catch {
    return [];
  }
}
