import { useId } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { alsoFailedLine, leftReason, sourceOf } from '../../ticket/plain-text.ts';
import type { Ticket } from '../../ticket/ticket.ts';

/** What was checked, what was not and why, what was noted, and what support may still ask for. */
export function TicketChecks({ ticket }: { ticket: Ticket }) {
  if (ticket.checksDone.length === 0 && ticket.checksLeft.length === 0) {
    return (
      <>
        <section aria-labelledby="checks">
          <h2 id="checks" className="text-lg">
            {m.ticket_checks()}
          </h2>
          <p className="mt-1 text-soft">{m.ticket_none()}</p>
        </section>
        <Rest ticket={ticket} />
      </>
    );
  }
  return (
    <>
      <section aria-labelledby="checks-done">
        <h2 id="checks-done" className="text-lg">
          {m.ticket_checks_done()}
        </h2>
        {ticket.checksDone.length === 0 && <p className="mt-1 text-soft">{m.ticket_none()}</p>}
        <ol className="mt-2 ruled">
          {ticket.checksDone.map((check) => (
            <li key={check.question} className="py-2 wrap-anywhere">
              <p className="text-soft">{check.question}</p>
              <p>
                <span className="font-strong">{check.answer}</span>{' '}
                <span className="text-small text-soft">({sourceOf(check)})</span>
              </p>
              {check.note && (
                <p className="text-small whitespace-pre-wrap">{m.ticket_note({ note: check.note })}</p>
              )}
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="checks-left">
        <h2 id="checks-left" className="text-lg">
          {m.ticket_checks_left()}
        </h2>
        {ticket.checksLeft.length === 0 && <p className="mt-1 text-soft">{m.ticket_none()}</p>}
        <ul className="mt-2 ruled">
          {ticket.checksLeft.map(({ question, reason }) => (
            <li key={question} className="py-2 wrap-anywhere">
              {question} <span className="text-small text-soft">({leftReason(reason)})</span>
            </li>
          ))}
        </ul>
      </section>
      <Rest ticket={ticket} />
    </>
  );
}

/** What else belongs to a ticket, as far as there is any. */
function Rest({ ticket }: { ticket: Ticket }) {
  return (
    <>
      <Listed title={m.ticket_also_failed()} lines={(ticket.alsoFailed ?? []).map(alsoFailedLine)} />
      <Listed
        title={m.ticket_notes()}
        lines={ticket.notes.map(({ question, text }) => (question ? `${question} ${text}` : text))}
      />
      <Listed
        title={m.ticket_evidence_wanted()}
        lines={ticket.evidenceWanted.map(({ label, how }) => `${label}. ${how}`)}
      />
    </>
  );
}

function Listed({ title, lines }: { title: string; lines: readonly string[] }) {
  const id = useId();
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="text-lg">
        {title}
      </h2>
      <ul className="mt-2 ruled">
        {lines.map((line) => (
          <li key={line} className="py-2 wrap-anywhere whitespace-pre-wrap">
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
