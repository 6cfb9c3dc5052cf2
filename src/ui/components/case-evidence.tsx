import { Link } from 'react-router';
import { entriesIn } from '../../case/log.ts';
import { m } from '../../messages/compiled/messages.js';
import type { OpenCase } from '../open-case.ts';

/** The way to what was pasted, and to paste more. */
export function CaseEvidence({ open }: { open: OpenCase }) {
  if (open.draft) return null;
  const count = entriesIn(open.case.log, 'evidence').length;
  return (
    <p className="mt-4 text-small">
      <Link to={`/case/${open.case.id}/evidence`} className="link inline-flex min-h-6 items-center">
        {count === 0 ? m.evidence_add() : m.evidence_show({ count })}
      </Link>
    </p>
  );
}
