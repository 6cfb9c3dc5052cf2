import * as v from 'valibot';
import { type CaseMarks, caseMarksSchema, hasMarks, noMarks } from '../case/case-marks.ts';
import { type CaseRow, laterInstant } from '../case/case-summary.ts';
import type { Log } from '../case/log.ts';
import { asWhole, type Database, type Writing } from './database-layout.ts';
import { listStoredCases, readBlock } from './row-blocks.ts';

/** The list of cases. One that cannot be read is made anew from the entries. */
export async function readRows(database: Database): Promise<CaseRow[]> {
  const transaction = database.transaction(['rows', 'marks']);
  const [blocks, marks] = await Promise.all([
    transaction.objectStore('rows').getAll(),
    transaction.objectStore('marks').getAll(),
  ]);
  const marksOf = new Map(marks.map((row) => [row.id, readMarks(row.marks)]));
  const read = blocks.map(readBlock);
  const isWhole = read.every((block) => block !== undefined);
  const listed = isWhole ? read.flatMap((block) => block ?? []) : await asWhole(database, listStoredCases);
  return listed.map((row) => ({ ...row, marks: marksOf.get(row.id) ?? noMarks }));
}

export function readMarks(stored: unknown): CaseMarks {
  const result = v.safeParse(caseMarksSchema, stored);
  return result.success ? result.output : noMarks;
}

/** Most cases have no marks: a list reads only those that do. */
export function keepMarks(transaction: Writing, id: string, marks: CaseMarks): Promise<unknown> {
  const store = transaction.objectStore('marks');
  return hasMarks(marks) ? store.put({ id, marks }) : store.delete(id);
}

/** The instant of the newest entry. */
export const newestIn = (entries: Log) => entries.reduce((newest, { at }) => laterInstant(newest, at), '');
