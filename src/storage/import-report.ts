import type { Merged } from '../case/merge.ts';

/** What an import did: ids of cases. */
export interface ImportReport {
  readonly added: readonly string[];
  /** Were here already, and have new entries now. */
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  /** Contradict the case that is here, which stays as it is. */
  readonly conflicts: readonly string[];
}

type Kind = keyof ImportReport;

export const emptyReport = (): Record<Kind, string[]> => ({
  added: [],
  changed: [],
  unchanged: [],
  conflicts: [],
});

export function importKind({ status }: Merged, wasHere: boolean): Kind {
  if (status === 'conflict') return 'conflicts';
  if (status === 'same' || status === 'newer-here') return 'unchanged';
  return wasHere ? 'changed' : 'added';
}
