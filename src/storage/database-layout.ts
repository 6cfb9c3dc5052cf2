import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import * as v from 'valibot';
import { laterInstant } from '../case/case-summary.ts';

interface Layout extends DBSchema {
  /** Each entry by itself: appending one never rewrites the others, whatever they hold. */
  entries: { key: number; value: { case: string; entry: unknown }; indexes: { case: string } };
  setAside: { key: number; value: { case: string; entry: unknown } };
  /** One for each case, written with its entries: the list of cases reads no logs. */
  summaries: { key: string; value: { id: string; lastChange: string; summary?: unknown } };
  marks: { key: string; value: { id: string; marks: unknown } };
  /** Tickets on their way to an endpoint. */
  outbox: { key: string; value: { id: string; record: unknown } };
}

export const stores = ['entries', 'setAside', 'summaries', 'marks', 'outbox'] as const;
type Store = (typeof stores)[number];
export type Database = IDBPDatabase<Layout>;
export type Writing = IDBPTransaction<Layout, Store[], 'readwrite'>;
export type Row = Layout['entries']['value'] & { readonly key: number };
type Upgrade = IDBPTransaction<Layout, Store[], 'versionchange'>;

/** Rejects when the browser has no database to give. */
export function openLayout(name: string): Promise<Database> {
  return openDB<Layout>(name, 2, {
    async upgrade(database, from, _to, transaction) {
      if (from < 1) {
        database.createObjectStore('entries', { autoIncrement: true }).createIndex('case', 'case');
        database.createObjectStore('setAside', { autoIncrement: true });
      }
      if (from < 2) {
        for (const store of ['summaries', 'marks', 'outbox'] as const)
          database.createObjectStore(store, { keyPath: 'id' });
        await listStoredCases(transaction);
      }
    },
    // Another tab needs a newer layout: give way, the next look-up opens anew.
    blocking: (_current, _next, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

/** Cases of the first layout get a line in the list. What it shows of them is derived when it is opened. */
async function listStoredCases(transaction: Upgrade) {
  const changes = new Map<string, string>();
  for (
    let cursor = await transaction.objectStore('entries').openCursor();
    cursor;
    cursor = await cursor.continue()
  ) {
    const { case: id, entry } = cursor.value;
    changes.set(id, laterInstant(changes.get(id) ?? '', instantOf(entry)));
  }
  for (const [id, lastChange] of changes) transaction.objectStore('summaries').put({ id, lastChange });
}

function instantOf(entry: unknown): string {
  const result = v.safeParse(v.object({ at: v.string() }), entry);
  return result.success ? result.output.at : '';
}

/** Runs writes that belong together. When one fails, none of them happens. */
export async function asWhole<Value>(
  database: Database,
  work: (transaction: Writing) => Promise<Value>,
): Promise<Value> {
  const transaction = database.transaction([...stores], 'readwrite');
  const { done } = transaction;
  try {
    const value = await work(transaction);
    await done;
    return value;
  } catch (thrown) {
    done.catch(() => undefined);
    abort(transaction);
    throw thrown;
  }
}

function abort(transaction: { abort(): void }) {
  try {
    transaction.abort();
  } catch {
    // It ended by itself.
  }
}
