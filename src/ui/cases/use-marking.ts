import { useRevalidator } from 'react-router';
import type { CaseMarks } from '../../case/case-marks.ts';
import type { CaseRow } from '../../case/case-summary.ts';
import { m } from '../../messages/compiled/messages.js';
import { announceChange, cases } from '../cases.ts';
import { say } from '../components/status.tsx';

/** Keeps what somebody noted about a case for their list. Resolves when it is on disk. */
export function useMarking({ id }: CaseRow): (marks: CaseMarks) => Promise<void> {
  const revalidator = useRevalidator();
  return async (marks) => {
    try {
      await cases.mark(id, marks);
    } catch {
      say(m.cases_marks_failed());
      return;
    }
    announceChange();
    await revalidator.revalidate();
  };
}
