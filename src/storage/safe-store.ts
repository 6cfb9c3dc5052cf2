import { inOrder } from '../case/log.ts';
import type { CaseStore, StoredCase } from './case-store.ts';
import { memoryStore } from './memory.ts';

/**
 * A store that keeps working when the disk does not: what could not be written is held in memory, joined with what is
 * on disk, said through `onTrouble`, and written with the next entries that can be.
 */
export function safeStore(open: () => Promise<CaseStore>, onTrouble: () => void): CaseStore {
  const memory = memoryStore();
  let disk: Promise<CaseStore> | undefined;
  const attempt = async <Value>(work: (store: CaseStore) => Promise<Value>): Promise<Value | undefined> => {
    try {
      disk ??= open();
      return await work(await disk);
    } catch {
      disk = undefined; // it may have been closed for another tab: the next attempt opens it anew
      onTrouble();
      return undefined;
    }
  };

  return {
    async load(id) {
      const [stored, unsaved] = await Promise.all([attempt((store) => store.load(id)), memory.load(id)]);
      return joined(stored, unsaved);
    },
    async list() {
      const [stored, unsaved] = await Promise.all([attempt((store) => store.list()), memory.list()]);
      const onDisk = new Map(stored?.map((one) => [one.id, one]));
      const inMemory = new Map(unsaved.map((one) => [one.id, one]));
      const ids = new Set([...onDisk.keys(), ...inMemory.keys()]);
      return [...ids].flatMap((id) => joined(onDisk.get(id), inMemory.get(id)) ?? []);
    },
    async append(id, entries) {
      const held = (await memory.load(id))?.log ?? [];
      const written = await attempt(async (store) => {
        await store.append(id, [...held, ...entries]);
        return true;
      });
      await (written ? memory.remove([id]) : memory.append(id, entries));
    },
    async remove(ids) {
      await memory.remove(ids);
      await attempt((store) => store.remove(ids));
    },
  };
}

function joined(stored: StoredCase | undefined, unsaved: StoredCase | undefined): StoredCase | undefined {
  if (!stored || !unsaved) return stored ?? unsaved;
  return { ...stored, log: inOrder([...stored.log, ...unsaved.log]) };
}
