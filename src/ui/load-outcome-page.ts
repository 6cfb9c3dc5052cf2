import type { OutcomePage } from './outcome-page.tsx';

/** What the end of a flow shows: loaded while a person answers, so that nobody waits for it. */
export async function loadOutcomePage() {
  loaded = (await import('./outcome-page.tsx')).OutcomePage;
  return loaded;
}

let loaded: typeof OutcomePage | undefined;

/** Absent until it has been loaded. */
export const loadedOutcomePage = () => loaded;
