import * as v from 'valibot';
import { joinedMarks } from '../case/case-marks.ts';
import type { KeptCase } from '../case/cases-file.ts';
import { type Entry, entrySchema, type Log } from '../case/log.ts';
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
      const isHere = (await rows.get(kept.case.id)) !== undefined;
      const kind = isHere ? await joinCase(transaction, rows, kept) : await addCase(transaction, rows, kept);
      report[kind].push(kept.case.id);
      // Without a pause now and then a page would be drawn only at the end.
      if (index % 20 === 0) await transaction.objectStore('rows').count();
      onProgress?.(index + 1);
    }
    return report;
  });
}

/** A case that is not here: nothing has to be read for it. */
async function addCase(
  transaction: Writing,
  rows: RowChanges,
  { case: { id, log }, marks }: KeptCase,
): Promise<keyof ImportReport> {
  const merged = mergeLogs([], log);
  if (merged.status === 'conflict') return importKind(merged, false);
  await write(transaction, rows, id, merged.added, merged.added.length);
  keepMarks(transaction, id, marks);
  return importKind(merged, false);
}

async function joinCase(
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
  keepMarks(transaction, id, marked ? joinedMarks(readMarks(marked.marks), marks) : marks);
  if (merged.added.length > 0)
    await write(transaction, rows, id, merged.added, stored.length + merged.added.length);
  return importKind(merged, here.length > 0);
}

async function write(transaction: Writing, rows: RowChanges, id: string, added: Log, entries: number) {
  for (const entry of added) transaction.objectStore('entries').add({ case: id, entry });
  await rows.change(id, { entries, newest: newestIn(added) });
}
