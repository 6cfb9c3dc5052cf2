import * as v from 'valibot';
import { joinedMarks, noMarks } from '../case/case-marks.ts';
import type { KeptCase } from '../case/cases-file.ts';
import { type Entry, entrySchema } from '../case/log.ts';
import { mergeLogs } from '../case/merge.ts';
import { asWhole, type Database, type Writing } from './database-layout.ts';
import { keepSummary, newestIn, readMarks } from './database-rows.ts';
import { emptyReport, type ImportReport, importKind } from './import-report.ts';

/** In one transaction, which must never wait for anything but the database: it would end before its time. */
export function importInto(
  database: Database,
  cases: readonly KeptCase[],
  onProgress?: (done: number) => void,
): Promise<ImportReport> {
  return asWhole(database, async (transaction) => {
    const report = emptyReport();
    for (const [index, kept] of cases.entries()) {
      const merged = await importCase(transaction, kept);
      report[merged].push(kept.case.id);
      onProgress?.(index + 1);
    }
    return report;
  });
}

async function importCase(
  transaction: Writing,
  { case: { id, log }, marks }: KeptCase,
): Promise<keyof ImportReport> {
  const entries = transaction.objectStore('entries');
  const [rows, marked] = await Promise.all([
    entries.index('case').getAll(id),
    transaction.objectStore('marks').get(id),
  ]);
  const here = rows.map(({ entry }) => entry).filter((entry): entry is Entry => v.is(entrySchema, entry));
  const merged = mergeLogs(here, log);
  if (merged.status === 'conflict') return importKind(merged, true);
  for (const entry of merged.added) entries.add({ case: id, entry });
  const joined = marked ? joinedMarks(readMarks(marked.marks), marks) : marks;
  if (joined !== noMarks) transaction.objectStore('marks').put({ id, marks: joined });
  if (merged.added.length > 0) await keepSummary(transaction, id, undefined, newestIn(merged.added));
  return importKind(merged, here.length > 0);
}
