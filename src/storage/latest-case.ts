import { inOrder } from '../case/log.ts';
import type { CaseStore, StoredCase } from './case-store.ts';

/**
 * A store that remembers the case it was asked for last: nobody waits for the disk to say again what this page has just
 * written. `listen` is called before the first is remembered, with what is to be called when somebody else changed a case.
 */
export function withLatest(store: CaseStore, listen: (forget: () => void) => void): CaseStore {
  /** Without a case where there is none of this id. */
  let latest: { readonly id: string; readonly stored: StoredCase | undefined } | undefined;
  /** What is read while something is written may be older than it. */
  let changes = 0;
  let isListening = false;

  const forget = () => {
    changes += 1;
    latest = undefined;
  };
  /** Whatever changes cases in another way than by one more entry. */
  const forgetting = async <Value>(work: Promise<Value>): Promise<Value> => {
    forget();
    try {
      return await work;
    } finally {
      forget();
    }
  };

  return {
    ...store,
    async load(id) {
      if (!isListening) listen(forget);
      isListening = true;
      if (latest?.id === id) return latest.stored;
      const before = changes;
      const stored = await store.load(id);
      if (before === changes) latest = { id, stored };
      return stored;
    },
    async append(id, entries, options) {
      const known = latest?.id === id ? latest : undefined;
      forget();
      const before = changes;
      await store.append(id, entries, options);
      const isAlone = before === changes;
      forget(); // what was read meanwhile may lack it
      if (!known || !isAlone) return;
      const { log = [], setAside = 0 } = known.stored ?? {};
      latest = { id, stored: { id, log: inOrder([...log, ...entries]), setAside } };
    },
    remove: (ids) => forgetting(store.remove(ids)),
    take: (ids) => forgetting(store.take(ids)),
    putBack: (taken) => forgetting(store.putBack(taken)),
    importCases: (cases, onProgress) => forgetting(store.importCases(cases, onProgress)),
    wipe: () => forgetting(store.wipe()),
  };
}
