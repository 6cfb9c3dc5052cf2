import { type CaseRow, type CaseSummary, foldText } from './case-summary.ts';

/** What a person looks for in the list. Absent: anything. */
export interface CaseQuery {
  /** Each word must occur, in any order: in an address, a domain, a code, a note, a tag, a name. */
  readonly words?: string;
  readonly outcome?: NonNullable<CaseSummary['outcome']> | 'in-progress';
  readonly provider?: string;
  readonly tag?: string;
}

/** Pinned ones first, then the one changed last. */
export function searchCases(
  rows: readonly CaseRow[],
  { words = '', outcome, provider, tag }: CaseQuery,
): CaseRow[] {
  const wanted = foldText(words)
    .split(' ')
    .filter((word) => word !== '');
  return rows
    .filter(
      ({ summary, marks }) =>
        (outcome === undefined ||
          (summary !== undefined && (summary.outcome ?? 'in-progress') === outcome)) &&
        (provider === undefined || summary?.provider.id === provider) &&
        (tag === undefined || marks.tags.includes(tag)) &&
        wanted.every(
          (word) =>
            summary?.searchText.includes(word) || marks.tags.some((own) => foldText(own).includes(word)),
        ),
    )
    .toSorted(byPinThenLastChange);
}

function byPinThenLastChange(one: CaseRow, other: CaseRow): number {
  if (one.marks.pinned !== other.marks.pinned) return one.marks.pinned ? -1 : 1;
  return one.lastChange < other.lastChange ? 1 : one.lastChange > other.lastChange ? -1 : 0;
}

/** Every tag in use, by name. */
export function tagsIn(rows: readonly CaseRow[]): string[] {
  return [...new Set(rows.flatMap(({ marks }) => marks.tags))].toSorted((one, other) =>
    one.localeCompare(other, 'en'),
  );
}
