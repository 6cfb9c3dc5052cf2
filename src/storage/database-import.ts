import * as v from 'valibot';
import { joinedMarks } from '../case/case-marks.ts';
import type { KeptCase } from '../case/cases-file.ts';
import { type Entry, entrySchema } from '../case/log.ts';
import { mergeLogs } from '../case/merge.ts';
import { asWhole, type Database, type Writing } from './database-layout.ts';
import { keepMarks, newestIn, readMarks } from './database-rows.ts';
import { emptyReport, type ImportReport, importKind } from './import-report.ts';
import type { RowChanges } from './row-blocks.ts';

/** In one transaction, which must never wait for anything but the database: it would end before its time. */
export function importInto(
  database: Database,
  cases: readonly KeptCase[],
  onProgress?: (done: number) => void,
): Promise<ImportReport> {
  return asWhole(database, async (transaction, rows) => {
    const report = emptyReport();
    for (const [index, kept] of cases.entries()) {
      const merged = await importCase(transaction, rows, kept);
      report[merged].push(kept.case.id);
      onProgress?.(index + 1);
    }
    return report;
  });
}

async function importCase(
  transaction: Writing,
  rows: RowChanges,
  { case: { id, log }, marks }: KeptCase,
): Promise<keyof ImportReport> {
  const entries = transaction.objectStore('entries');
  const [stored, marked] = await Promise.all([
    entries.index('case').getAll(id),
    transaction.objectStore('marks').get(id),
  ]);
  const here = stored.map(({ entry }) => entry).filter((entry): entry is Entry => v.is(entrySchema, entry));
  const merged = mergeLogs(here, log);
  if (merged.status === 'conflict') return importKind(merged, true);
  for (const entry of merged.added) entries.add({ case: id, entry });
  const joined = marked ? joinedMarks(readMarks(marked.marks), marks) : marks;
  keepMarks(transaction, id, joined);
  if (merged.added.length > 0)
    await rows.change(id, { entries: stored.length + merged.added.length, newest: newestIn(merged.added) });
  return importKind(merged, here.length > 0);
}
