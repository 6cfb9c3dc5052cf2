import { Link } from 'react-router';
import type { CaseRow } from '../../case/case-summary.ts';
import { m } from '../../messages/compiled/messages.js';
import { Notice } from '../components/status.tsx';
import { localTime } from '../local-time.ts';
import { useSettings } from '../settings.ts';
import { dueForDeletion, retentionIn } from './retention.ts';

/** How long cases are kept, which are deleted soon, and how many just were. */
export function RetentionNotice({ rows, outdated }: { rows: readonly CaseRow[]; outdated: number }) {
  const settings = useSettings();
  const retention = retentionIn(settings);
  const { due, soon } = dueForDeletion(rows, new Date(), settings);
  const ending = due.length + soon.length;
  return (
    <>
      <p className="text-soft">
        {retention ? m.cases_retention({ count: retention.days }) : m.cases_retention_never()}{' '}
        <Link to="/settings" className="link inline-flex min-h-6 items-center">
          {m.cases_retention_change()}
        </Link>
      </p>
      {(outdated > 0 || ending > 0) && (
        <div className="mt-4 grid gap-3">
          {outdated > 0 && <Notice>{m.cases_retention_deleted({ count: outdated })}</Notice>}
          {ending > 0 && (
            <Notice>
              {m.cases_retention_soon({
                count: ending,
                at: localTime(soon[0]?.at ?? new Date().toISOString()),
              })}
            </Notice>
          )}
        </div>
      )}
    </>
  );
}
