import { type CaseRow, type CaseSummary, laterInstant } from '../case/case-summary.ts';
import { inOrder, type Log } from '../case/log.ts';
import type { CaseStore, StoredCase, TakenCase } from './case-store.ts';
import { memoryStore } from './memory.ts';
import { notAmong } from './not-among.ts';
import { reopening } from './reopening.ts';

/**
 * A store that keeps working when the disk does not: what could not be written is held in memory, joined with what is
 * on disk, and written as soon as the disk takes it. `onTrouble` hears whether something is held now.
 */
export function safeStore(
  open: () => Promise<CaseStore>,
  onTrouble: (isHolding: boolean) => void,
): CaseStore {
  const memory = memoryStore();
  /** What the cases held before that of which something is held. */
  const known = new Map<string, Log>();
  const attempt = reopening(open);
  let queue: Promise<unknown> = Promise.resolve();

  /** One change after the other: what is held is written once, and nothing is written to a case while it is deleted. */
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };
  const letGo = (ids: readonly string[]): Promise<TakenCase[]> => {
    for (const id of ids) known.delete(id);
    return memory.take(ids);
  };
  /** Writes everything that is held, `id` first: what does not fit is no reason to wait. False when something is left. */
  const flush = async (id: string, summary: CaseSummary | undefined): Promise<boolean> => {
    const all = (await memory.list()).toSorted(
      (one, other) => Number(other.id === id) - Number(one.id === id),
    );
    let isWritten = true;
    for (const held of all) {
      try {
        const before = known.get(held.id) ?? [];
        await attempt((store) =>
          store.append(held.id, held.log, { before, summary: held.id === id ? summary : undefined }),
        );
        await letGo([held.id]);
      } catch {
        isWritten = false;
      }
    }
    return isWritten;
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
    append: (id, entries, { summary, before = [] } = {}) =>
      inTurn(async () => {
        await memory.append(id, entries);
        if (before.length > 0) known.set(id, before);
        onTrouble(!(await flush(id, summary)));
      }),
    remove: (ids) =>
      inTurn(async () => {
        await attempt((store) => store.remove(ids));
        await letGo(ids);
      }),
    async rows() {
      const [stored, unsaved] = await Promise.all([read((store) => store.rows()), memory.rows()]);
      const held = new Map(unsaved.map((row) => [row.id, row]));
      const onDisk = (stored ?? []).map((row) => joinedRow(row, held.get(row.id)));
      const written = new Set(onDisk.map(({ id }) => id));
      return [...onDisk, ...unsaved.filter(({ id }) => !written.has(id))];
    },
    async summarize(summaries) {
      // They can be derived again: a disk that does not take them loses nothing.
      await read((store) => store.summarize(summaries));
      await memory.summarize(summaries);
    },
    mark: (id, change) => attempt((store) => store.mark(id, change)),
    take: (ids) =>
      inTurn(async () => {
        const stored = await attempt((store) => store.take(ids));
        return [...stored, ...(await letGo(ids))];
      }),
    putBack: (taken) => inTurn(() => attempt((store) => store.putBack(taken))),
    importCases: (imported, onProgress) =>
      inTurn(() => attempt((store) => store.importCases(imported, onProgress))),
    wipe: () =>
      inTurn(async () => {
        await attempt((store) => store.wipe());
        await memory.wipe();
        known.clear();
      }),
  };
}

/** What is held is newer, and the summary on disk does not know it. */
function joinedRow({ summary, ...row }: CaseRow, held: CaseRow | undefined): CaseRow {
  if (held) return { ...row, lastChange: laterInstant(row.lastChange, held.lastChange) };
  return { ...row, ...(summary ? { summary } : {}) };
}

function joined(stored: StoredCase | undefined, unsaved: StoredCase | undefined): StoredCase | undefined {
  if (!stored || !unsaved) return stored ?? unsaved;
  return { ...stored, log: inOrder([...stored.log, ...notAmong(stored.log, unsaved.log)]) };
}
