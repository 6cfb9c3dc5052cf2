import * as v from 'valibot';
import { type Entry, entrySchema, inOrder, type Log } from '../case/log.ts';
import type { Appending, CaseStore, StoredCase } from './case-store.ts';
import { importInto } from './database-import.ts';
import { asWhole, type Database, openLayout, type Row, stores } from './database-layout.ts';
import { keepMarks, newestIn, readMarks, readRows } from './database-rows.ts';
import { putBackInto, takeFrom } from './database-take.ts';
import { notAmong } from './not-among.ts';

/** Cases in IndexedDB. Rejects when the browser has none to give. */
export async function openDatabase(name = 'mail-triage'): Promise<CaseStore> {
  const database = await openLayout(name);

  return {
    async load(id) {
      const rows = await rowsOf(database, id);
      const stored = rows.length === 0 ? undefined : await caseFrom(database, id, rows);
      const setAside = (await database.getAll('setAside')).filter((row) => row.case === id).length;
      return stored && { ...stored, setAside };
    },
    async list() {
      const byCase = Map.groupBy(await rowsOf(database), (row) => String(row.case));
      return Promise.all([...byCase].map(([id, rows]) => caseFrom(database, id, rows)));
    },
    append: (id, entries, known) => appendTo(database, id, entries, known),
    async remove(ids) {
      await takeFrom(database, ids);
    },
    rows: () => readRows(database),
    summarize: (summaries) =>
      asWhole(database, async (_transaction, rows) => {
        for (const [id, summary] of summaries) await rows.change(id, { summary });
      }),
    mark: (id, change) =>
      asWhole(database, async (transaction) => {
        const stored = await transaction.objectStore('marks').get(id);
        await keepMarks(transaction, id, change(readMarks(stored?.marks)));
      }),
    take: (ids) => takeFrom(database, ids),
    putBack: (taken) => putBackInto(database, taken),
    importCases: (cases, onProgress) => importInto(database, cases, onProgress),
    wipe: () =>
      asWhole(database, async (transaction) => {
        await Promise.all(stores.map((store) => transaction.objectStore(store).clear()));
      }),
  };
}

function appendTo(
  database: Database,
  id: string,
  entries: Log,
  { summary, before = [] }: Appending = {},
): Promise<void> {
  return asWhole(database, async (transaction, rows) => {
    const store = transaction.objectStore('entries');
    for (const entry of entries) store.add({ case: id, entry });
    const [count] = await Promise.all([store.index('case').count(id), rows.get(id)]); // read side by side
    const again = count === entries.length ? notAmong(entries, before) : [];
    for (const entry of again) store.add({ case: id, entry });
    const newest = newestIn([...again, ...entries]);
    await rows.change(id, { entries: count + again.length, newest, summary });
  });
}

async function rowsOf(database: Database, id?: string): Promise<Row[]> {
  const { store } = database.transaction('entries');
  const [rows, keys] =
    id === undefined
      ? await Promise.all([store.getAll(), store.getAllKeys()])
      : await Promise.all([store.index('case').getAll(id), store.index('case').getAllKeys(id)]);
  return rows.flatMap((row, index) => {
    const key = keys[index];
    return key === undefined ? [] : [{ ...row, key }];
  });
}

async function caseFrom(database: Database, id: string, rows: readonly Row[]): Promise<StoredCase> {
  const log: Entry[] = [];
  const damaged: Row[] = [];
  for (const row of rows) {
    const result = v.safeParse(entrySchema, row.entry);
    if (result.success) log.push(result.output);
    else damaged.push(row);
  }
  if (damaged.length > 0) await setAside(database, damaged);
  return { id, log: inOrder(log), setAside: damaged.length };
}

async function setAside(database: Database, damaged: readonly Row[]) {
  await asWhole(database, async (transaction) => {
    for (const { key, ...row } of damaged) {
      transaction.objectStore('setAside').add(row);
      transaction.objectStore('entries').delete(key);
    }
  });
}
