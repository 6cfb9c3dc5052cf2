import { type SyntheticEvent, useId, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { detailsIn } from '../case/log.ts';
import { type Flow, pathOf } from '../flow/flow.ts';
import type { Outcome } from '../flow/schema.ts';
import { markdownFor, textFor } from '../flow/text.ts';
import { m } from '../messages/compiled/messages.js';
import { Button, buttonLook } from './components/button.tsx';
import { DetailFields, fieldId } from './components/detail-fields.tsx';
import { ErrorSummary } from './components/error-summary.tsx';
import { ExportBar } from './components/export-bar.tsx';
import { OtherPartyMessage } from './components/other-party-message.tsx';
import { PageTitle } from './components/page-title.tsx';
import { RichText } from './components/rich-text.tsx';
import { Stamp, stampWord } from './components/stamp.tsx';
import { say } from './components/status.tsx';
import { readDetails } from './details-form.ts';
import type { OpenCase } from './open-case.ts';
import { fillFor, useRecord } from './use-open-case.ts';
import { missingIn } from '../ticket/ticket.ts';

/** Where a flow ends: what it means, what happens next, and what can be done right here. */
export function OutcomePage({ open, flow, outcome }: { open: OpenCase; flow: Flow; outcome: Outcome }) {
  const { audience } = open;
  const fill = fillFor(open);
  const title = fill(textFor(outcome.title, audience));
  return (
    <div className="grid grid-cols-1 gap-8">
      <div>
        <Stamp kind={outcome.kind} word={stampWord(outcome)} />
        <PageTitle
          title={title}
          flow={textFor(flow.title, audience)}
          className={`mt-4 ${audience === 'agent' ? 'text-xl sm:text-2xl' : 'text-2xl sm:text-[1.75rem]'}`}
        />
      </div>
      <section aria-labelledby="next">
        <h2 id="next" className="mb-2 text-lg">
          {m.outcome_next()}
        </h2>
        <div className="max-w-[68ch]">
          <RichText text={markdownFor(outcome.then, audience)} fill={fill} />
        </div>
        {outcome.kind === 'wait' && <Waiting open={open} outcome={outcome} />}
      </section>
      {outcome.kind === 'other-party' && <OtherPartyMessage open={open} message={outcome.message} fill={fill} />}
      {outcome.kind === 'escalate' ? <Escalation open={open} /> : <NotSolved open={open} />}
      <Leave open={open} />
    </div>
  );
}

function Waiting({ open, outcome }: { open: OpenCase; outcome: Extract<Outcome, { kind: 'wait' }> }) {
  const fill = fillFor(open);
  const rows = [
    [m.outcome_until(), outcome.until],
    [m.outcome_watch(), outcome.watch],
    [m.outcome_come_back(), outcome.comeBack],
  ] as const;
  return (
    <dl className="mt-4 divide-y divide-rule border-y border-rule">
      {rows.map(([label, text]) => (
        <div key={label} className="grid grid-cols-1 gap-x-6 py-2 sm:grid-cols-[8rem_minmax(0,1fr)]">
          <dt className="font-semibold">{label}</dt>
          <dd>{fill(textFor(text, open.audience))}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The missing details at once, then the ways to send: most people need no further page. */
function Escalation({ open }: { open: OpenCase }) {
  return (
    <>
      <MissingDetails open={open} />
      {open.ticket.evidenceWanted.length > 0 && <EvidenceWanted open={open} />}
      <ExportBar ticket={open.ticket} />
    </>
  );
}

function MissingDetails({ open }: { open: OpenCase }) {
  const save = useRecord(open);
  const heading = useId();
  // What was missing when the page was opened stays in sight, so that it can be corrected after saving.
  const [ids] = useState(() => new Set(missingIn(open.ticket).map(({ id }) => id)));
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map());
  const missing = missingIn(open.ticket).length;
  const kinds = open.detailKinds.filter(({ id }) => ids.has(id) || missingIn(open.ticket).some((one) => one.id === id));
  if (kinds.length === 0) return <p className="font-medium text-solved">{m.ticket_complete()}</p>;

  async function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const read = readDetails(new FormData(event.currentTarget), kinds, detailsIn(open.case.log), open.audience);
    setErrors(read.errors);
    if (read.happenings.length > 0) await save(read.happenings);
    if (read.errors.size === 0) say(m.status_saved());
  }

  return (
    <form noValidate onSubmit={submit} aria-labelledby={heading}>
      <ErrorSummary errors={[...errors].map(([detail, text]) => ({ field: fieldId(detail), text }))} />
      <h2 id={heading} className="text-lg">
        {m.outcome_still_needed()}
      </h2>
      <p className={`mb-4 text-small ${missing === 0 ? 'font-medium text-solved' : 'text-soft'}`}>
        {missing === 0 ? m.ticket_complete() : m.ticket_missing({ count: missing })}
      </p>
      <DetailFields kinds={kinds} values={detailsIn(open.case.log)} errors={errors} audience={open.audience} />
      <Button type="submit" look="primary" className="mt-gap">
        {m.outcome_save_details()}
      </Button>
    </form>
  );
}

function EvidenceWanted({ open }: { open: OpenCase }) {
  return (
    <section aria-labelledby="wanted">
      <h2 id="wanted" className="mb-2 text-lg">
        {m.ticket_evidence_wanted()}
      </h2>
      <dl className="grid grid-cols-1 gap-3">
        {open.ticket.evidenceWanted.map(({ label, how }) => (
          <div key={label}>
            <dt className="font-semibold">{label}</dt>
            <dd className="text-soft">{how}</dd>
          </div>
        ))}
      </dl>
      <Link to={`/case/${open.case.id}/evidence`} className={`${buttonLook('secondary')} mt-3`}>
        {m.evidence_add()}
      </Link>
    </section>
  );
}

function NotSolved({ open }: { open: OpenCase }) {
  return (
    <p className="border-t border-rule pt-4 text-soft">
      {m.outcome_not_solved()}{' '}
      <Link to={`/case/${open.case.id}/ticket`} className="link inline-flex min-h-6 items-center">
        {m.outcome_ticket()}
      </Link>
    </p>
  );
}

function Leave({ open }: { open: OpenCase }) {
  const navigate = useNavigate();
  const last = open.standing.trail.at(-1);
  return (
    <div className="flex flex-wrap gap-3 print:hidden">
      {open.ticket.outcome?.kind === 'escalate' && (
        <Link to={`/case/${open.case.id}/ticket`} className={buttonLook('secondary')}>
          {m.outcome_ticket()}
        </Link>
      )}
      {last && (
        <Button onClick={() => navigate(`/case/${open.case.id}/${pathOf(last)}`)}>{m.question_back()}</Button>
      )}
      <Link to="/" className={buttonLook('quiet')}>
        {m.outcome_start_new()}
      </Link>
    </div>
  );
}
