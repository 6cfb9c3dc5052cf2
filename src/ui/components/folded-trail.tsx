import { useState } from 'react';
import { givenAnswers } from '../../case/case.ts';
import { type Place, pathOf } from '../../flow/flow.ts';
import { m } from '../../messages/compiled/messages.js';
import type { OpenCase } from '../show-case.ts';
import { takesEvidence } from '../takes-evidence.ts';
import { CaseEvidence } from './case-evidence.tsx';
import { Trail } from './trail.tsx';

/** The way here in one line, and whole when it is wanted: drawing it unseen would make every step slower. */
export function FoldedTrail({ open, place }: { open: OpenCase; place: Place }) {
  const path = pathOf(place);
  const [unfoldedAt, setUnfoldedAt] = useState<string>(); // with the next question it is folded again
  const isUnfolded = unfoldedAt === path;
  const count = givenAnswers(open.case, open.standing).length;
  if (count === 0) return null;
  return (
    <details
      className="group min-w-0 text-small open:w-full"
      open={isUnfolded}
      onToggle={({ currentTarget }) => setUnfoldedAt(currentTarget.open ? path : undefined)}
    >
      <summary className="flex min-h-8 flex-wrap items-center gap-x-2 text-soft">
        {m.trail_count({ count })} <span className="link">{m.trail_show()}</span>
      </summary>
      {isUnfolded && (
        <div className="mt-3 rounded-card border border-rule bg-raised p-4">
          <Trail open={open} place={place} />
          <CaseEvidence open={open} hasBox={!takesEvidence(open, place)} />
        </div>
      )}
    </details>
  );
}
