import { type CaseRow, type CaseSummary, isFresh } from '../../case/case-summary.ts';
import { searchCases } from '../../case/search-cases.ts';
import { summarize } from '../case-summaries.ts';
import { cases } from '../cases.ts';
import { contentIndex } from '../content-index.ts';
import { deleteOutdated } from './retention.ts';

/** How many rows are shown at once: a page of 10,000 is slow. */
export const windowSize = 100;

export interface CaseList {
  readonly rows: readonly CaseRow[];
  /** How many cases were deleted just now because their time was over. */
  readonly outdated: number;
}

/** The rows, those shown first with summaries. Cases of an older version are summarized when they are first listed. */
export async function loadCases(): Promise<CaseList> {
  const stored = await cases.rows();
  const outdated = new Set(await deleteOutdated(stored, new Date()));
  // In order already: the page sorts again what it shows, which then costs nothing.
  const rows = searchCases(stored, {}).filter(({ id }) => !outdated.has(id));
  const derived = await summarizeStale(rows.slice(0, windowSize));
  return { rows: withSummaries(rows, derived), outdated: outdated.size };
}

export const staleIn = (rows: readonly CaseRow[]) =>
  rows.filter((row) => !isFresh(row, contentIndex.version));

/** Derives the summaries that are missing, and keeps them. A case that cannot be derived is left as it is. */
export async function summarizeStale(rows: readonly CaseRow[]): Promise<ReadonlyMap<string, CaseSummary>> {
  const derived = new Map<string, CaseSummary>();
  for (const { id } of staleIn(rows)) {
    try {
      const stored = await cases.load(id);
      if (stored) derived.set(id, await summarize(stored));
    } catch {
      // Its row can still be opened, and the next visit tries again.
    }
  }
  if (derived.size > 0) await cases.summarize(derived);
  return derived;
}

export function withSummaries(
  rows: readonly CaseRow[],
  derived: ReadonlyMap<string, CaseSummary>,
): readonly CaseRow[] {
  if (derived.size === 0) return rows;
  return rows.map((row) => {
    const summary = derived.get(row.id);
    return summary ? { ...row, summary } : row;
  });
}
