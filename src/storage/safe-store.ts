import { type CaseRow, type CaseSummary, laterInstant } from '../case/case-summary.ts';
import { inOrder } from '../case/log.ts';
import type { CaseStore, StoredCase } from './case-store.ts';
import { memoryStore } from './memory.ts';

/**
 * A store that keeps working when the disk does not: what could not be written is held in memory, joined with what is
 * on disk, and written as soon as the disk takes it. `onTrouble` hears whether something is held now.
 */
export function safeStore(
  open: () => Promise<CaseStore>,
  onTrouble: (isHolding: boolean) => void,
): CaseStore {
  const memory = memoryStore();
  let disk: Promise<CaseStore> | undefined;
  /** One write after the other: what is held is then written once. */
  let queue = Promise.resolve();

  const once = async <Value>(work: (store: CaseStore) => Promise<Value>): Promise<Value> => {
    disk ??= open();
    return work(await disk);
  };
  /** The database may have been closed for another tab, or by the system: it is opened anew and asked once more. */
  const attempt = async <Value>(work: (store: CaseStore) => Promise<Value>): Promise<Value> => {
    try {
      return await once(work);
    } catch {
      disk = undefined;
      return once(work);
    }
  };
  /** Writes everything that is held. False when the disk does not take it. */
  const flush = async (id: string, summary: CaseSummary | undefined): Promise<boolean> => {
    try {
      for (const held of await memory.list()) {
        await attempt((store) => store.append(held.id, held.log, held.id === id ? summary : undefined));
        await memory.remove([held.id]);
      }
      return true;
    } catch {
      return false;
    }
  };
  const read = async <Value>(work: (store: CaseStore) => Promise<Value>): Promise<Value | undefined> => {
    try {
      return await attempt(work);
    } catch {
      onTrouble(true);
      return undefined;
    }
  };

  return {
    async load(id) {
      const [stored, unsaved] = await Promise.all([read((store) => store.load(id)), memory.load(id)]);
      return joined(stored, unsaved);
    },
    async list() {
      const [stored, unsaved] = await Promise.all([read((store) => store.list()), memory.list()]);
      const onDisk = new Map(stored?.map((one) => [one.id, one]));
      const inMemory = new Map(unsaved.map((one) => [one.id, one]));
      const ids = new Set([...onDisk.keys(), ...inMemory.keys()]);
      return [...ids].flatMap((id) => joined(onDisk.get(id), inMemory.get(id)) ?? []);
    },
    append(id, entries, summary) {
      queue = queue.then(async () => {
        await memory.append(id, entries);
        const isWritten = await flush(id, summary);
        onTrouble(!isWritten);
      });
      return queue;
    },
    async remove(ids) {
      await attempt((store) => store.remove(ids));
      await memory.remove(ids);
    },
    async rows() {
      const [stored, unsaved] = await Promise.all([read((store) => store.rows()), memory.rows()]);
      const held = new Map(unsaved.map((row) => [row.id, row]));
      const onDisk = (stored ?? []).map((row) => joinedRow(row, held.get(row.id)));
      const known = new Set(onDisk.map(({ id }) => id));
      return [...onDisk, ...unsaved.filter(({ id }) => !known.has(id))];
    },
    async summarize(summaries) {
      // They can be derived again: a disk that does not take them loses nothing.
      await read((store) => store.summarize(summaries));
      await memory.summarize(summaries);
    },
    mark: (id, marks) => attempt((store) => store.mark(id, marks)),
    async take(ids) {
      await queue;
      const [stored, unsaved] = await Promise.all([attempt((store) => store.take(ids)), memory.take(ids)]);
      return [...stored, ...unsaved];
    },
    async putBack(taken) {
      await attempt((store) => store.putBack(taken));
    },
    async importCases(imported, onProgress) {
      await queue;
      return attempt((store) => store.importCases(imported, onProgress));
    },
    async wipe() {
      await queue;
      await attempt((store) => store.wipe());
      await memory.wipe();
    },
  };
}

/** What is held is newer, and the summary on disk does not know it. */
function joinedRow({ summary, ...row }: CaseRow, held: CaseRow | undefined): CaseRow {
  if (held) return { ...row, lastChange: laterInstant(row.lastChange, held.lastChange) };
  return { ...row, ...(summary ? { summary } : {}) };
}

function joined(stored: StoredCase | undefined, unsaved: StoredCase | undefined): StoredCase | undefined {
  if (!stored || !unsaved) return stored ?? unsaved;
  const known = new Set(stored.log.map(({ id }) => id));
  const held = unsaved.log.filter(({ id }) => !known.has(id));
  return { ...stored, log: inOrder([...stored.log, ...held]) };
}
