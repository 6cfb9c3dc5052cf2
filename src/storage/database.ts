import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { type Entry, entrySchema, inOrder, type Log } from '../case/log.ts';
import type { CaseStore, StoredCase } from './case-store.ts';

interface Database extends DBSchema {
  /** Each entry by itself: appending one never rewrites the others, whatever they hold. */
  entries: { key: number; value: { case: string; entry: unknown }; indexes: { case: string } };
  setAside: { key: number; value: { case: string; entry: unknown } };
}

type Row = Database['entries']['value'] & { readonly key: number };

/** Cases in IndexedDB. Rejects when the browser has none to give. */
export async function openDatabase(name = 'mail-triage'): Promise<CaseStore> {
  const database = await openDB<Database>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('entries', { autoIncrement: true }).createIndex('case', 'case');
      fresh.createObjectStore('setAside', { autoIncrement: true });
    },
    // Another tab needs a newer layout: give way, the next look-up opens anew.
    blocking: (_current, _next, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });

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
    append: (id, entries) => append(database, id, entries),
    async remove(ids) {
      const transaction = database.transaction(['entries', 'setAside'], 'readwrite');
      const entries = transaction.objectStore('entries');
      const setAside = transaction.objectStore('setAside');
      for (const id of ids) {
        for (const key of await entries.index('case').getAllKeys(id)) entries.delete(key);
      }
      for (let cursor = await setAside.openCursor(); cursor; cursor = await cursor.continue()) {
        if (ids.includes(cursor.value.case)) cursor.delete();
      }
      await transaction.done;
    },
  };
}

async function append(database: IDBPDatabase<Database>, id: string, entries: Log) {
  const transaction = database.transaction('entries', 'readwrite');
  for (const entry of entries) transaction.store.add({ case: id, entry });
  await transaction.done;
}

async function rowsOf(database: IDBPDatabase<Database>, id?: string): Promise<Row[]> {
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

async function caseFrom(
  database: IDBPDatabase<Database>,
  id: string,
  rows: readonly Row[],
): Promise<StoredCase> {
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

async function setAside(database: IDBPDatabase<Database>, damaged: readonly Row[]) {
  const transaction = database.transaction(['entries', 'setAside'], 'readwrite');
  for (const { key, ...row } of damaged) {
    transaction.objectStore('setAside').add(row);
    transaction.objectStore('entries').delete(key);
  }
  await transaction.done;
}
