import type { Case } from '../case/case.ts';
import type { Log } from '../case/log.ts';

export interface StoredCase extends Case {
  /** Records that could not be read. They are kept apart, and the rest is used. */
  readonly setAside: number;
}

/** Where cases are kept. */
export interface CaseStore {
  /** Absent when there is no such case. */
  load(id: string): Promise<StoredCase | undefined>;
  list(): Promise<StoredCase[]>;
  /** Resolves when the entries are on disk. Rejects when they cannot be. */
  append(id: string, entries: Log): Promise<void>;
  /** Rejects when they are still there. */
  remove(ids: readonly string[]): Promise<void>;
}
