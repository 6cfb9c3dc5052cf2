import { Link } from 'wouter';
import { answersIn, type Happening, noteIn } from '../../case/log.ts';
import { stillNotSolved } from '../../case/still-not-solved.ts';
import { type Place, pathOf, questionAt } from '../../flow/flow.ts';
import { textFor } from '../../flow/text.ts';
import { m } from '../../messages/compiled/messages.js';
import { Button } from '../components/button.tsx';
import { say } from '../components/status.tsx';
import { navigate } from '../navigation/navigation.ts';
import { record } from '../record.ts';
import type { OpenCase } from '../show-case.ts';
import { fillFor } from '../use-open-case.ts';

/** Goes on at the question whose other answers lead further, or to support. What was tried stands in the ticket. */
export function StillNotSolved({ open }: { open: OpenCase }) {
  const place = stillNotSolved(open.case, open.standing, open.flows);
  return (
    <section aria-labelledby="still-not-solved" className="border-t border-rule pt-4 print:hidden">
      <h2 id="still-not-solved" className="text-lg">
        {m.handover_still_title()}
      </h2>
      {place && <GoOn open={open} place={place} />}
      <p className="mt-3 text-soft">
        {m.handover_still_ticket()}{' '}
        <Link to={`/case/${open.case.id}/ticket`} className="link inline-flex min-h-6 items-center">
          {m.outcome_ticket()}
        </Link>
      </p>
    </section>
  );
}

function GoOn({ open, place }: { open: OpenCase; place: Place }) {
  const flow = open.flows.get(place.flow)?.flow;
  const question = flow && questionAt(flow, place.node);

  async function goOn() {
    try {
      await record(open, triedNote(open, pathOf(place)));
    } catch {
      say(m.status_not_loaded());
      return;
    }
    await navigate(`/case/${open.case.id}/${pathOf(place)}`, { state: { change: true } });
  }

  return (
    <>
      <p className="mt-1">
        {m.handover_still_lead()}{' '}
        {question && <q className="font-strong">{fillFor(open)(textFor(question.ask, open.audience))}</q>}
      </p>
      <Button className="mt-2" onClick={goOn}>
        {m.handover_still_go_on()}
      </Button>
    </>
  );
}

/** Another answer replaces the one that did not help: the note keeps it for support, once. */
function triedNote({ case: { log } }: OpenCase, path: string): Happening[] {
  const answer = answersIn(log).get(path);
  if (!answer) return [];
  const before = noteIn(log, path);
  const tried = m.handover_still_note({ answer: answer.answered });
  if (before.includes(tried)) return [];
  return [{ type: 'note', question: path, text: [before, tried].filter((line) => line !== '').join('\n') }];
}
