import type { Case } from '../case/case.ts';
import type { CaseMarks } from '../case/case-marks.ts';
import type { CaseRow, CaseSummary } from '../case/case-summary.ts';
import type { KeptCase } from '../case/cases-file.ts';
import type { Log } from '../case/log.ts';
import type { ImportReport } from './import-report.ts';

export interface StoredCase extends Case {
  /** Records that could not be read. They are kept apart, and the rest is used. */
  readonly setAside: number;
}

/** A case that was taken out, with every record of it as it was: what undo puts back. */
export interface TakenCase {
  readonly id: string;
  readonly entries: readonly unknown[];
  readonly setAside: readonly unknown[];
  readonly lastChange: string;
  readonly summary?: CaseSummary;
  readonly marks: CaseMarks;
}

/** What is known of a case that something is appended to. */
export interface Appending {
  /** Kept when it counts every entry of the case: another tab may have added one. */
  readonly summary?: CaseSummary | undefined;
  /** What the case holds already. When another tab has deleted it, it is written again: an answer alone is no case. */
  readonly before?: Log;
}

/** Where cases are kept. */
export interface CaseStore {
  /** Absent when there is no such case. */
  load(id: string): Promise<StoredCase | undefined>;
  list(): Promise<StoredCase[]>;
  /** Resolves when the entries are on disk. Rejects when they cannot be. */
  append(id: string, entries: Log, known?: Appending): Promise<void>;
  /** Rejects when they are still there. */
  remove(ids: readonly string[]): Promise<void>;

  /** All cases, without their logs. */
  rows(): Promise<CaseRow[]>;
  /** Keeps summaries that were derived since, of cases of which they count every entry. */
  summarize(summaries: ReadonlyMap<string, CaseSummary>): Promise<void>;
  /** Reads and writes them in one step: what was marked meanwhile, here or in another tab, is kept. */
  mark(id: string, change: (marks: CaseMarks) => CaseMarks): Promise<void>;
  /** Removes cases and gives what `putBack` needs. Both happen as a whole or not at all. */
  take(ids: readonly string[]): Promise<TakenCase[]>;
  putBack(taken: readonly TakenCase[]): Promise<void>;
  /**
   * Merges cases with those that are here, in one step: after a crash the store holds all of it or nothing. `onProgress`
   * hears how many cases were looked at.
   */
  importCases(cases: readonly KeptCase[], onProgress?: (done: number) => void): Promise<ImportReport>;
  /** Deletes everything that is kept here. */
  wipe(): Promise<void>;
}
