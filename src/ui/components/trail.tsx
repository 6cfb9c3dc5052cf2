import { CornerDownRight } from 'lucide-react';
import { Link } from 'wouter';
import { unusedAnswers } from '../../case/case.ts';
import { answersIn, isLookedUp, type Log } from '../../case/log.ts';
import { type Place, pathOf, questionAt } from '../../flow/flow.ts';
import { textFor } from '../../flow/text.ts';
import { m } from '../../messages/compiled/messages.js';
import { optionWords } from '../option-words.ts';
import type { OpenCase } from '../show-case.ts';

/** Every answer on the way here, each of which can be changed, and those that no longer apply. */
export function Trail({ open, place }: { open: OpenCase; place: Place }) {
  const { trail } = open.standing;
  const unused = unusedAnswers(open.case, open.standing, open.flows);
  return (
    <div>
      <h2 className="text-small font-strong tracking-wide text-soft uppercase">{m.trail_title()}</h2>
      {trail.length === 0 && <p className="mt-2 text-small text-soft">{m.trail_empty()}</p>}
      <ol className="mt-2 ruled">
        {trail.map((step) => (
          <TrailItem key={pathOf(step)} open={open} step={step} isHere={pathOf(step) === pathOf(place)} />
        ))}
      </ol>
      {unused.length > 0 && (
        <section className="mt-4" aria-labelledby="unused-answers">
          <h3 id="unused-answers" className="text-small font-strong">
            {m.trail_unused()}
          </h3>
          <p className="text-small text-soft">{m.trail_unused_hint()}</p>
          <ul className="mt-1 grid gap-1 text-small text-soft">
            {unused.map(({ id, asked, answered }) => (
              <li key={id}>
                {asked} <span className="line-through">{answered}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** What answered instead of a person. */
function sourceWords(log: Log, readFrom: 'provider' | 'evidence', finding = ''): string {
  if (readFrom === 'provider') return m.trail_read_provider();
  return isLookedUp(log, finding) ? m.trail_looked_up() : m.trail_read_evidence();
}

function TrailItem({
  open,
  step,
  isHere,
}: {
  open: OpenCase;
  step: OpenCase['standing']['trail'][number];
  isHere: boolean;
}) {
  const flow = open.flows.get(step.flow)?.flow;
  const question = flow && questionAt(flow, step.node);
  const answer = answersIn(open.case.log).get(pathOf(step));
  const asked = question ? textFor(question.ask, open.audience) : pathOf(step);
  const source = answer?.readFrom && sourceWords(open.case.log, answer.readFrom, question?.answeredBy);
  const option = question?.options.find(({ id }) => id === step.option);
  const answered = step.left || !option ? m.trail_left() : optionWords(option, open.audience);

  return (
    <li className={`py-2 text-small ${isHere ? 'border-s-2 border-s-accent ps-3' : ''}`}>
      <p className="text-soft">{asked}</p>
      <p className="flex items-baseline gap-1.5 font-strong">
        <CornerDownRight aria-hidden="true" className="relative top-0.5 size-3.5 shrink-0 text-soft" />
        <span>
          {answered}
          {source && <span className="font-normal text-soft"> ({source})</span>}
        </span>
      </p>
      {!open.draft && !isHere && !step.left && (
        <Link
          to={`/case/${open.case.id}/${pathOf(step)}`}
          state={{ change: true }}
          className="link inline-flex min-h-6 items-center"
          aria-label={m.trail_change_what({ question: asked })}
        >
          {m.trail_change()}
        </Link>
      )}
    </li>
  );
}
