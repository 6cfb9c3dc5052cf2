import type { CaseRow } from '../../case/case-summary.ts';
import { cases } from '../cases.ts';

let read: { readonly caseId: string; readonly rows: Promise<readonly CaseRow[]> } | undefined;

/** The cases of this device as they were when somebody began to work on this one: read once, however many there are. */
export function earlierRows(caseId: string): Promise<readonly CaseRow[]> {
  if (read?.caseId === caseId) return read.rows;
  const rows = cases.rows();
  read = { caseId, rows };
  rows.catch(() => {
    read = undefined; // asked for again
  });
  return rows;
}
