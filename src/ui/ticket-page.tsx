import { type SyntheticEvent, useId, useState } from 'react';
import { Link } from 'wouter';
import { noteIn } from '../case/log.ts';
import { outcomeOf } from '../case/replay.ts';
import { m } from '../messages/compiled/messages.js';
import { hidePersonalData } from '../ticket/hide-personal-data.ts';
import { missingIn } from '../ticket/ticket.ts';
import { readableUtc } from '../ticket/zoned-time.ts';
import { KnownCustomerOffer } from './cases/known-customer-offer.tsx';
import { Button, buttonLook } from './components/button.tsx';
import { DetailRow } from './components/detail-row.tsx';
import { ExportBar } from './components/export-bar.tsx';
import { PageTitle } from './components/page-title.tsx';
import { Stamp, stampWord } from './components/stamp.tsx';
import { say } from './components/status.tsx';
import { TicketChecks } from './components/ticket-checks.tsx';
import { Trail } from './components/trail.tsx';
import { useTellingTicket } from './embedded/use-telling-ticket.ts';
import { CustomerReply } from './hand-over/customer-reply.tsx';
import { HandOverButton } from './hand-over/hand-over-button.tsx';
import { HistoryList } from './hand-over/history-list.tsx';
import { historyNames } from './hand-over/history-names.ts';
import { addressOf } from './open-case.ts';
import type { OpenCase } from './show-case.ts';
import { useRecord } from './use-open-case.ts';

/** The ticket as it will be sent, each part of it editable in its place. */
export function TicketPage({ open: stored }: { open: OpenCase }) {
  useTellingTicket(stored.ticket);
  const [isHidden, setHidden] = useState(false);
  const ticket = isHidden ? hidePersonalData(stored.ticket) : stored.ticket;
  const open = { ...stored, ticket };
  const outcome = outcomeOf(open.flows, open.standing);
  const missing = missingIn(ticket).length;
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-1 items-start gap-8 lg:grid-cols-[minmax(0,1fr)_23rem]">
      <div className="grid min-w-0 grid-cols-1 gap-8">
        <div>
          <PageTitle title={m.ticket_title()} />
          <p className="mt-1 text-soft wrap-anywhere">{ticket.subject}</p>
          <p className={`mt-2 font-strong ${missing === 0 ? 'text-solved' : 'text-wait'}`}>
            {missing === 0 ? m.ticket_complete() : m.ticket_missing({ count: missing })}
          </p>
        </div>
        <section
          className="rounded-card border-2 border-ink bg-raised print:rounded-none"
          aria-label={m.question_details()}
        >
          <div className="flex flex-wrap items-center justify-between gap-2 border-b-2 border-ink px-4 py-3">
            <span className="font-strong">{ticket.provider.name}</span>
            {outcome && <Stamp kind={outcome.kind} word={stampWord(outcome)} />}
          </div>
          <ul className="ruled">
            {ticket.details.map((detail) => (
              <DetailRow key={detail.id} open={open} detail={detail} />
            ))}
          </ul>
          <KnownCustomerOffer open={open} />
        </section>
        <TicketChecks ticket={ticket} />
        <CaseNote key={noteIn(open.case.log)} open={open} />
        <Evidence open={open} />
        {open.audience === 'agent' && <CustomerReply open={open} outcome={outcome} />}
      </div>
      <div className="grid grid-cols-1 gap-6 print:hidden">
        <ExportBar ticket={stored.ticket} isHidden={isHidden} onHide={setHidden} canPrint />
        <HandOverButton open={stored} />
        <Link to={addressOf(open)} className={buttonLook('secondary')}>
          {m.ticket_back()}
        </Link>
        {open.standing.trail.length > 0 && (
          <details className="border-t border-rule pt-3">
            <summary className="link w-fit min-h-6">{m.trail_show_answers()}</summary>
            <div className="mt-3">
              <Trail open={open} place={{ flow: '', node: '' }} />
            </div>
          </details>
        )}
        {!isHidden && (
          <details className="border-t border-rule pt-3">
            <summary className="link w-fit min-h-6">{m.handover_history()}</summary>
            <HistoryList log={open.case.log} names={historyNames(open.detailKinds, open.audience)} />
          </details>
        )}
      </div>
    </div>
  );
}

function CaseNote({ open }: { open: OpenCase }) {
  const id = useId();
  const save = useRecord(open);

  async function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('note') ?? '').trim();
    if (await save([{ type: 'note', text }])) say(m.status_note_saved());
  }

  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-2 print:hidden">
      <label htmlFor={id} className="text-lg font-strong">
        {m.ticket_add_note()}
      </label>
      <textarea id={id} name="note" rows={3} defaultValue={noteIn(open.case.log)} className="field" />
      <div>
        <Button type="submit">{m.ticket_save_note()}</Button>
      </div>
    </form>
  );
}

function Evidence({ open }: { open: OpenCase }) {
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence" className="text-lg">
        {m.ticket_evidence()}
      </h2>
      {open.ticket.evidence.length === 0 && <p className="mt-1 text-soft">{m.ticket_none()}</p>}
      {open.ticket.evidence.map(({ name, text, at }) => (
        <details key={`${name}${at}`} className="mt-2 border-t border-rule pt-2">
          <summary className="min-h-6 font-strong">
            {name} <span className="text-small font-normal text-soft">({readableUtc(at)})</span>
          </summary>
          <pre
            className="mt-2 max-h-96 overflow-auto rounded-card bg-tint p-3 font-mono text-small whitespace-pre-wrap wrap-anywhere"
            translate="no"
            lang="en"
          >
            {text ?? m.evidence_hidden()}
          </pre>
        </details>
      ))}
      <Link
        to={`/case/${open.case.id}/evidence`}
        className="link mt-2 inline-flex min-h-6 items-center print:hidden"
      >
        {m.evidence_add()}
      </Link>
    </section>
  );
}
