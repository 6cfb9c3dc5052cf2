import * as v from 'valibot';

const withId = v.object({ id: v.string() });

/** Of some entries those that are not here yet. A damaged one without an id is the same when all of it is. */
export function notAmong<Entry>(here: readonly unknown[], entries: readonly Entry[]): Entry[] {
  const known = new Set(here.map(identityOf));
  return entries.filter((entry) => !known.has(identityOf(entry)));
}

function identityOf(entry: unknown): string {
  return v.is(withId, entry) ? entry.id : JSON.stringify(entry);
}
