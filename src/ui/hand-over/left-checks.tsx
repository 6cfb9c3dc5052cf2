import { Link } from 'wouter';
import type { LeftCheck } from '../../case/left-for-support.ts';
import { type Place, pathOf } from '../../flow/flow.ts';
import { textFor } from '../../flow/text.ts';
import { m } from '../../messages/compiled/messages.js';
import type { OpenCase } from '../show-case.ts';
import { fillFor } from '../use-open-case.ts';

/** The checks that a customer could not do. A case stops at the first; the others come when it is answered. */
export function LeftChecks({
  open,
  left,
  place,
}: {
  open: OpenCase;
  left: readonly LeftCheck[];
  /** The page it stands on. Absent where the case is not on this device yet. */
  place?: Place;
}) {
  if (left.length === 0) return null;
  return (
    <section
      aria-labelledby="left-checks"
      className={`border-s-4 border-wait bg-wait-tint px-4 py-3 ${place ? 'mb-6' : ''}`}
    >
      <h2 id="left-checks" className="font-strong">
        {m.handover_left_title()}
      </h2>
      <p className="text-small">{m.handover_left_lead()}</p>
      <ol className="mt-1 list-decimal ps-5">
        {left.map((check) => (
          <li key={pathOf(check.place)}>
            <LeftCheckName open={open} check={check} place={place} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function LeftCheckName({
  open,
  check,
  place,
}: {
  open: OpenCase;
  check: LeftCheck;
  place: Place | undefined;
}) {
  const question = fillFor(open)(textFor(check.question.ask, open.audience));
  const path = pathOf(check.place);
  if (!place) return question;
  if (path === pathOf(place)) return m.handover_left_now({ question });
  if (path !== pathOf(open.standing.at)) return m.handover_left_ahead({ question });
  return (
    <Link to={`/case/${open.case.id}/${path}`} className="link inline-flex min-h-6 items-center">
      {question}
    </Link>
  );
}
