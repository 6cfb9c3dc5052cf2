import { type Entry, inOrder } from '../case/log.ts';
import type { CaseStore } from './case-store.ts';

/** Cases that last until the page is closed: for browsers that refuse to store anything. */
export function memoryStore(): CaseStore {
  const cases = new Map<string, Entry[]>();
  const stored = ([id, log]: [string, Entry[]]) => ({ id, log: inOrder(log), setAside: 0 });

  return {
    async load(id) {
      const log = cases.get(id);
      return log && stored([id, log]);
    },
    list: async () => [...cases].map(stored),
    async append(id, entries) {
      cases.set(id, [...(cases.get(id) ?? []), ...entries]);
    },
    async remove(ids) {
      for (const id of ids) cases.delete(id);
    },
  };
}
