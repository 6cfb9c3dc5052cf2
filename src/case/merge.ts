import { type Entry, inOrder, type Log } from './log.ts';

/** How a log from elsewhere compares with the one that is here, and both as one. */
export type Merged =
  | {
      readonly status: 'same' | 'newer-here' | 'newer-there' | 'both-newer';
      readonly log: Log;
      readonly added: Log;
    }
  /** One id with two contents: entries never change, so one of the two was forged or damaged. */
  | { readonly status: 'conflict'; readonly ids: readonly string[] };

/**
 * Every entry of both logs once, in order of time. Entries of one instant keep the order of their log, those that are
 * here before those that are added.
 */
export function mergeLogs(here: Log, there: Log): Merged {
  const contents = new Map<string, string>();
  const log: Entry[] = [];
  const conflicts = new Set<string>();
  for (const entry of [...here, ...there]) {
    const content = contentOf(entry);
    const known = contents.get(entry.id);
    if (known === undefined) {
      contents.set(entry.id, content);
      log.push(entry);
    } else if (known !== content) conflicts.add(entry.id);
  }
  if (conflicts.size > 0) return { status: 'conflict', ids: [...conflicts] };

  const idsHere = new Set(here.map(({ id }) => id));
  const idsThere = new Set(there.map(({ id }) => id));
  const added = log.filter(({ id }) => !idsHere.has(id));
  const isNewerHere = here.some(({ id }) => !idsThere.has(id));
  const status =
    added.length > 0 ? (isNewerHere ? 'both-newer' : 'newer-there') : isNewerHere ? 'newer-here' : 'same';
  return { status, log: inOrder(log), added: inOrder(added) };
}

/** The same text for the same content, in whatever order its keys were written. */
function contentOf(entry: Entry): string {
  return JSON.stringify(
    Object.entries(entry)
      .filter(([, value]) => value !== undefined)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}
