import type { CaseMarks } from '../../case/case-marks.ts';
import type { CaseRow } from '../../case/case-summary.ts';
import { m } from '../../messages/compiled/messages.js';
import { announceChange, cases } from '../cases.ts';
import { say } from '../components/status.tsx';
import { showAnew } from '../navigation/navigation.ts';

export type Mark = (change: (marks: CaseMarks) => CaseMarks) => Promise<void>;

/** Keeps what somebody noted about a case for their list. Resolves when it is on disk. */
export function useMarking({ id }: CaseRow): Mark {
  return async (change) => {
    try {
      await cases.mark(id, change);
    } catch {
      say(m.cases_marks_failed());
      return;
    }
    announceChange();
    await showAnew();
  };
}
