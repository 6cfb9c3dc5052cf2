import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { type Block, listStoredCases, type RowChanges, rowChanges } from './row-blocks.ts';

interface Layout extends DBSchema {
  /** Each entry by itself: appending one never rewrites the others, whatever they hold. */
  entries: { key: number; value: { case: string; entry: unknown }; indexes: { case: string } };
  setAside: { key: number; value: { case: string; entry: unknown } };
  /** The list of cases, written with their entries: it reads no logs. */
  rows: { key: number; value: Block };
  marks: { key: string; value: { id: string; marks: unknown } };
  /** Tickets on their way to an endpoint. */
  outbox: { key: string; value: { id: string; record: unknown } };
}

export const stores = ['entries', 'setAside', 'rows', 'marks', 'outbox'] as const;
type Store = (typeof stores)[number];
export type Database = IDBPDatabase<Layout>;
export type Writing = IDBPTransaction<Layout, Store[], 'readwrite'>;
export type Row = Layout['entries']['value'] & { readonly key: number };
export type Upgrading = IDBPTransaction<Layout, Store[], 'versionchange'>;

/** Rejects when the browser has no database to give. */
export function openLayout(name: string): Promise<Database> {
  return openDB<Layout>(name, 2, {
    async upgrade(database, from, _to, transaction) {
      if (from < 1) {
        database.createObjectStore('entries', { autoIncrement: true }).createIndex('case', 'case');
        database.createObjectStore('setAside', { autoIncrement: true });
      }
      if (from < 2) {
        database.createObjectStore('rows', { keyPath: 'number' });
        database.createObjectStore('marks', { keyPath: 'id' });
        database.createObjectStore('outbox', { keyPath: 'id' });
        await listStoredCases(transaction);
      }
    },
    // Another tab needs a newer layout: give way, the next look-up opens anew.
    blocking: (_current, _next, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

/** Runs writes that belong together, the list of cases included. When one fails, none of them happens. */
export async function asWhole<Value>(
  database: Database,
  work: (transaction: Writing, rows: RowChanges) => Promise<Value>,
): Promise<Value> {
  const transaction = database.transaction([...stores], 'readwrite');
  const { done } = transaction;
  try {
    const rows = rowChanges(transaction);
    const value = await work(transaction, rows);
    await rows.save();
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
