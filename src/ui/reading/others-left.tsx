import { Link } from 'wouter';
import { recipientsLeft } from '../../case/other-failures.ts';
import { m } from '../../messages/compiled/messages.js';
import type { OpenCase } from '../show-case.ts';

/** That a bounce also speaks of others for whom nothing was begun yet, and the way back to them. */
export function OthersLeft({ open, isHere = false }: { open: OpenCase; isHere?: boolean }) {
  const count = recipientsLeft(open.case.log);
  if (count === 0) return null;
  return (
    <p className="border-s-4 border-wait bg-wait-tint px-4 py-3">
      {m.result_others_left({ count })}{' '}
      {!isHere && (
        <Link to={`/case/${open.case.id}/evidence`} className="link">
          {m.result_others_show()}
        </Link>
      )}
    </p>
  );
}
