import * as v from 'valibot';
import { type CaseRow, type CaseSummary, caseSummarySchema, laterInstant } from '../case/case-summary.ts';
import type { Upgrading, Writing } from './database-layout.ts';

/** A line of the list of cases, as it is kept. */
type ListedCase = Omit<CaseRow, 'marks'>;

/** Records of the list: a browser reads 64 of them five times as fast as 10,000. */
const blocks = 64;

export interface Block {
  readonly number: number;
  /** JSON, which is read faster than what the database would make of it. */
  readonly rows: string;
}

const rowsSchema = v.array(
  v.object({
    id: v.string(),
    lastChange: v.string(),
    // One of another version of the app is derived anew.
    summary: v.fallback(v.optional(caseSummarySchema), undefined),
  }),
);

/** Absent when it is damaged. */
export function readBlock({ rows }: Block): ListedCase[] | undefined {
  try {
    const result = v.safeParse(rowsSchema, JSON.parse(rows));
    return result.success
      ? result.output.map(({ summary, ...row }) => ({ ...row, ...(summary ? { summary } : {}) }))
      : undefined;
  } catch {
    return undefined;
  }
}

/** Which block holds a case: FNV-1a, which spreads ids that look alike. */
function blockOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % blocks;
}

/** What changed in a case. */
interface Change {
  /** How many entries it has now, if that is known. None: it is gone. */
  readonly entries?: number;
  /** When the newest of those that were added was made. */
  readonly newest?: string;
  /** Kept when it counts all of them. */
  readonly summary?: CaseSummary | undefined;
}

export type RowChanges = ReturnType<typeof rowChanges>;

/** Lines of the list that change with the entries, in one transaction; `save` writes them. */
export function rowChanges(transaction: Writing) {
  const store = transaction.objectStore('rows');
  const changed = new Map<number, Map<string, ListedCase>>();

  async function rowsBeside(id: string) {
    const number = blockOf(id);
    const known = changed.get(number);
    if (known) return known;
    const record = await store.get(number);
    const read = record ? readBlock(record) : [];
    const listed = read ?? (await listStoredCases(transaction)).filter((row) => blockOf(row.id) === number);
    const rows = new Map(listed.map((row) => [row.id, row]));
    changed.set(number, rows);
    return rows;
  }

  return {
    get: async (id: string) => (await rowsBeside(id)).get(id),
    async change(id: string, { entries: known, newest = '', summary }: Change) {
      const [rows, entries] = await Promise.all([
        rowsBeside(id),
        known ?? transaction.objectStore('entries').index('case').count(id),
      ]);
      const lastChange = laterInstant(rows.get(id)?.lastChange ?? '', newest);
      if (entries === 0) rows.delete(id);
      else rows.set(id, { id, lastChange, ...(summary?.entries === entries ? { summary } : {}) });
    },
    async save() {
      for (const [number, rows] of changed)
        await store.put({ number, rows: JSON.stringify([...rows.values()]) });
    },
  };
}

/** Makes the list from the entries: for cases of the first layout, and when a block was damaged. */
export async function listStoredCases(transaction: Upgrading | Writing): Promise<ListedCase[]> {
  const entries = transaction.objectStore('entries');
  const changes = new Map<string, string>();
  for (let cursor = await entries.openCursor(); cursor; cursor = await cursor.continue()) {
    const { case: id, entry } = cursor.value;
    changes.set(id, laterInstant(changes.get(id) ?? '', instantOf(entry)));
  }
  const listed = [...changes].map(([id, lastChange]) => ({ id, lastChange }));
  for (const [number, rows] of Map.groupBy(listed, ({ id }) => blockOf(id)))
    await transaction.objectStore('rows').put({ number, rows: JSON.stringify(rows) });
  return listed;
}

function instantOf(entry: unknown): string {
  const result = v.safeParse(v.object({ at: v.pipe(v.string(), v.isoTimestamp()) }), entry);
  return result.success ? result.output.at : '';
}
