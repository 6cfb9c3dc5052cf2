import type { Database } from './database-layout.ts';
import { openLayout } from './database-layout.ts';

/** What is on its way out of this device and has not arrived yet. Whoever reads a record knows its shape. */
export interface Outbox {
  all(): Promise<unknown[]>;
  /** Resolves when it is on disk. */
  put(id: string, record: unknown): Promise<void>;
  /** False, and nothing is written, when it is not there any more: another tab may have taken it out. */
  replace(id: string, record: unknown): Promise<boolean>;
  remove(id: string): Promise<void>;
}

export async function openOutbox(name = 'mail-triage'): Promise<Outbox> {
  const database: Database = await openLayout(name);
  return {
    all: async () => (await database.getAll('outbox')).map(({ record }) => record),
    async put(id, record) {
      await database.put('outbox', { id, record });
    },
    async replace(id, record) {
      const { store, done } = database.transaction('outbox', 'readwrite');
      const isThere = (await store.count(id)) > 0;
      if (isThere) store.put({ id, record });
      await done;
      return isThere;
    },
    remove: (id) => database.delete('outbox', id),
  };
}
