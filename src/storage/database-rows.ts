import * as v from 'valibot';
import { type CaseMarks, caseMarksSchema, noMarks } from '../case/case-marks.ts';
import { type CaseRow, type CaseSummary, caseSummarySchema, laterInstant } from '../case/case-summary.ts';
import type { Log } from '../case/log.ts';
import type { Database, Writing } from './database-layout.ts';

/** The list of cases. A line that cannot be read is one whose summary has to be derived anew. */
export async function readRows(database: Database): Promise<CaseRow[]> {
  const transaction = database.transaction(['summaries', 'marks']);
  const [rows, marks] = await Promise.all([
    transaction.objectStore('summaries').getAll(),
    transaction.objectStore('marks').getAll(),
  ]);
  const marksOf = new Map(marks.map((row) => [row.id, readMarks(row.marks)]));
  return rows.map(({ id, lastChange, summary }) => ({
    id,
    lastChange,
    ...(v.is(caseSummarySchema, summary) ? { summary } : {}),
    marks: marksOf.get(id) ?? noMarks,
  }));
}

export function readMarks(stored: unknown): CaseMarks {
  const result = v.safeParse(caseMarksSchema, stored);
  return result.success ? result.output : noMarks;
}

/** Writes the line of a case in the step that changed its entries; `changed`: when the newest of them was made. */
export async function keepSummary(
  transaction: Writing,
  id: string,
  summary: CaseSummary | undefined,
  changed: string,
) {
  const summaries = transaction.objectStore('summaries');
  const [entries, row] = await Promise.all([
    transaction.objectStore('entries').index('case').count(id),
    summaries.get(id),
  ]);
  if (entries === 0) return;
  const lastChange = laterInstant(row?.lastChange ?? '', changed);
  await summaries.put({ id, lastChange, ...(summary?.entries === entries ? { summary } : {}) });
}

export const newestIn = (entries: Log) => entries.reduce((newest, { at }) => laterInstant(newest, at), '');
