import { Link } from 'wouter';
import { m } from '../../messages/compiled/messages.js';
import type { OpenCase } from '../show-case.ts';

export function TicketPageLink({ open }: { open: OpenCase }) {
  if (open.draft) return null;
  return (
    <Link to={`/case/${open.case.id}/ticket`} className="link inline-flex min-h-6 items-center">
      {m.outcome_ticket()}
    </Link>
  );
}
