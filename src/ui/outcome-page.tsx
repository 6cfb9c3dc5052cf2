import { useState } from 'react';
import { Link } from 'wouter';
import { detailsIn } from '../case/log.ts';
import { type Flow, pathOf } from '../flow/flow.ts';
import type { Outcome } from '../flow/schema.ts';
import { markdownFor, textFor } from '../flow/text.ts';
import { m } from '../messages/compiled/messages.js';
import { messageWith, unknownIn } from '../ticket/ready-message.ts';
import { missingIn } from '../ticket/ticket.ts';
import { Button, buttonLook } from './components/button.tsx';
import { ExportBar } from './components/export-bar.tsx';
import { MissingDetails } from './components/missing-details.tsx';
import { PageTitle } from './components/page-title.tsx';
import { ReadyMessage } from './components/ready-message.tsx';
import { RichText } from './components/rich-text.tsx';
import { Stamp, stampWord } from './components/stamp.tsx';
import { useTellingTicket } from './embedded/use-telling-ticket.ts';
import { CalendarReminder } from './hand-over/calendar-reminder.tsx';
import { CustomerReply } from './hand-over/customer-reply.tsx';
import { HandOverButton } from './hand-over/hand-over-button.tsx';
import { StillNotSolved } from './hand-over/still-not-solved.tsx';
import { detailBehind, messageFacts } from './message-facts.ts';
import { navigate } from './navigation/navigation.ts';
import { OthersLeft } from './reading/others-left.tsx';
import type { OpenCase } from './show-case.ts';
import { useBackKey } from './use-back-key.ts';
import { fillFor } from './use-open-case.ts';

/** Where a flow ends: what it means, what happens next, and what can be done right here. */
export function OutcomePage({ open, flow, outcome }: { open: OpenCase; flow: Flow; outcome: Outcome }) {
  const { audience } = open;
  const fill = fillFor(open);
  useTellingTicket(open.ticket);
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
          <RichText text={markdownFor(outcome.after, audience)} fill={fill} />
        </div>
        {outcome.kind === 'wait' && (
          <>
            <Waiting open={open} outcome={outcome} />
            <CalendarReminder open={open} outcome={outcome} />
          </>
        )}
      </section>
      <OthersLeft open={open} />
      {outcome.kind === 'other-party' && <ForOtherParty open={open} message={outcome.message} />}
      {outcome.kind === 'escalate' ? <Escalation open={open} /> : <StillNotSolved open={open} />}
      {audience === 'agent' && <CustomerReply open={open} outcome={outcome} />}
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
    <dl className="mt-4 ruled border-y border-rule">
      {rows.map(([label, text]) => (
        <div key={label} className="grid grid-cols-1 gap-x-6 py-2 sm:grid-cols-[10rem_minmax(0,1fr)]">
          <dt className="font-strong">{label}</dt>
          <dd>{fill(textFor(text, open.audience))}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What the message names and nobody has given yet, then the message with what is known. */
function ForOtherParty({ open, message }: { open: OpenCase; message: { subject: string; body: string } }) {
  const facts = messageFacts(open);
  return (
    <>
      <MissingDetails
        open={open}
        ids={unknownIn(message, facts).map(detailBehind)}
        title={m.outcome_message_needs()}
        lead={m.outcome_message_needs_hint()}
      />
      <ReadyMessage
        open={open}
        words={{
          title: m.outcome_message_title(),
          hint: m.outcome_message_hint(),
          copy: m.outcome_message_copy(),
        }}
        {...messageWith(message, facts)}
      />
    </>
  );
}

/** How support can answer while the mailbox may not work: asked for, and never required. */
const reachMe = 'reach-me';

/** The missing details at once, then the ways to send: most people need no further page. */
function Escalation({ open }: { open: OpenCase }) {
  const missing = missingIn(open.ticket);
  const [isHidden, setHidden] = useState(false);
  const values = detailsIn(open.case.log);
  return (
    <>
      <p className="border-s-4 border-accent bg-accent-tint px-4 py-3">{m.outcome_not_sent()}</p>
      <MissingDetails
        open={open}
        ids={[...missing.map(({ id }) => id), ...(values.has(reachMe) ? [] : [reachMe])]}
        title={missing.length > 0 ? m.outcome_still_needed() : m.outcome_can_add()}
        lead={
          missing.length > 0
            ? m.outcome_still_missing({ labels: missing.map(({ label }) => label).join(', ') })
            : ''
        }
        forSupport
      />
      {missing.length === 0 && <p className="font-strong text-solved">{m.ticket_complete()}</p>}
      {open.ticket.evidenceWanted.length > 0 && <EvidenceWanted open={open} />}
      <ExportBar ticket={open.ticket} isHidden={isHidden} onHide={setHidden} />
    </>
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
            <dt className="font-strong">{label}</dt>
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

function Leave({ open }: { open: OpenCase }) {
  const last = open.standing.trail.findLast(({ left }) => !left);
  const back = () => navigate(last ? `/case/${open.case.id}/${pathOf(last)}` : '/');
  useBackKey(back);
  return (
    <div className="flex flex-wrap gap-3 print:hidden">
      {open.ticket.outcome?.kind === 'escalate' && (
        <Link to={`/case/${open.case.id}/ticket`} className={buttonLook('secondary')}>
          {m.outcome_ticket()}
        </Link>
      )}
      <Button onClick={back} aria-keyshortcuts="Alt+ArrowLeft">
        {m.question_back()}
      </Button>
      <HandOverButton open={open} />
      <Link to="/" className={buttonLook('quiet')}>
        {m.outcome_start_new()}
      </Link>
    </div>
  );
}
