import { joinedMarks } from '../case/case-marks.ts';
import type { TakenCase } from './case-store.ts';
import { asWhole, type Database } from './database-layout.ts';
import { keepMarks, readMarks } from './database-rows.ts';
import { notAmong } from './not-among.ts';

export async function takeFrom(database: Database, ids: readonly string[]): Promise<TakenCase[]> {
  return asWhole(database, async (transaction, rows) => {
    const entries = transaction.objectStore('entries');
    const wanted = new Set(ids);
    const setAside = new Map<string, unknown[]>();
    for (
      let cursor = await transaction.objectStore('setAside').openCursor();
      cursor;
      cursor = await cursor.continue()
    ) {
      const { case: id, entry } = cursor.value;
      if (!wanted.has(id)) continue;
      setAside.set(id, [...(setAside.get(id) ?? []), entry]);
      cursor.delete();
    }
    const taken: TakenCase[] = [];
    for (const id of wanted) {
      const [stored, keys, row, marks] = await Promise.all([
        entries.index('case').getAll(id),
        entries.index('case').getAllKeys(id),
        rows.get(id),
        transaction.objectStore('marks').get(id),
      ]);
      for (const key of keys) entries.delete(key);
      await rows.change(id, { entries: 0 });
      transaction.objectStore('marks').delete(id);
      if (stored.length === 0) continue;
      taken.push({
        id,
        entries: stored.map(({ entry }) => entry),
        setAside: setAside.get(id) ?? [],
        lastChange: row?.lastChange ?? '',
        ...(row?.summary ? { summary: row.summary } : {}),
        marks: readMarks(marks?.marks),
      });
    }
    return taken;
  });
}

/** What came back by another way meanwhile, as by an import, is left as it is. */
export async function putBackInto(database: Database, taken: readonly TakenCase[]): Promise<void> {
  await asWhole(database, async (transaction, rows) => {
    const stored = transaction.objectStore('entries');
    for (const { id, entries, setAside, lastChange, summary, marks } of taken) {
      const [here, marked] = await Promise.all([
        stored.index('case').getAll(id),
        transaction.objectStore('marks').get(id),
      ]);
      const known = here.map(({ entry }) => entry);
      for (const entry of notAmong(known, entries)) stored.add({ case: id, entry });
      for (const entry of setAside) transaction.objectStore('setAside').add({ case: id, entry });
      keepMarks(transaction, id, marked ? joinedMarks(readMarks(marked.marks), marks) : marks);
      await rows.change(id, { newest: lastChange, summary });
    }
  });
}
