import type { Database } from './database-layout.ts';
import { openLayout } from './database-layout.ts';

/** What is on its way out of this device and has not arrived yet. Whoever reads a record knows its shape. */
export interface Outbox {
  all(): Promise<unknown[]>;
  /** Resolves when it is on disk. */
  put(id: string, record: unknown): Promise<void>;
  remove(id: string): Promise<void>;
}

export async function openOutbox(name = 'mail-triage'): Promise<Outbox> {
  const database: Database = await openLayout(name);
  return {
    all: async () => (await database.getAll('outbox')).map(({ record }) => record),
    async put(id, record) {
      await database.put('outbox', { id, record });
    },
    remove: (id) => database.delete('outbox', id),
  };
}
