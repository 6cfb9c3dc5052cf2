import { type SyntheticEvent, useId, useState } from 'react';
import { Link } from 'react-router';
import { detailsIn, noteIn } from '../case/log.ts';
import { outcomeOf } from '../case/replay.ts';
import { m } from '../messages/compiled/messages.js';
import { hidePersonalData } from '../ticket/hide-personal-data.ts';
import { leftReason, whoAndWhen } from '../ticket/plain-text.ts';
import { missingIn, type TicketDetail } from '../ticket/ticket.ts';
import { readableTime, readableUtc } from '../ticket/zoned-time.ts';
import { Button, buttonLook } from './components/button.tsx';
import { DetailFields, fieldId } from './components/detail-fields.tsx';
import { ErrorSummary } from './components/error-summary.tsx';
import { ExportBar } from './components/export-bar.tsx';
import { PageTitle } from './components/page-title.tsx';
import { Stamp, stampWord } from './components/stamp.tsx';
import { say } from './components/status.tsx';
import { Trail } from './components/trail.tsx';
import { readDetails } from './details-form.ts';
import { addressOf, type OpenCase } from './open-case.ts';
import { useOpenCase, useRecord } from './use-open-case.ts';

/** The ticket as it will be sent, each part of it editable in its place. */
export function TicketPage() {
  const stored = useOpenCase();
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
          <p className={`mt-2 font-medium ${missing === 0 ? 'text-solved' : 'text-fail'}`}>
            {missing === 0 ? m.ticket_complete() : m.ticket_missing({ count: missing })}
          </p>
        </div>
        <section
          className="rounded-card border-2 border-ink bg-raised print:rounded-none"
          aria-label={m.question_details()}
        >
          <div className="flex flex-wrap items-center justify-between gap-2 border-b-2 border-ink px-4 py-3">
            <span className="font-semibold">{ticket.provider.name}</span>
            {outcome && <Stamp kind={outcome.kind} word={stampWord(outcome)} />}
          </div>
          <ul className="divide-y divide-rule">
            {ticket.details.map((detail) => (
              <DetailRow key={detail.id} open={open} detail={detail} />
            ))}
          </ul>
        </section>
        <Checks open={open} />
        <CaseNote key={noteIn(open.case.log)} open={open} />
        <Evidence open={open} />
      </div>
      <div className="grid grid-cols-1 gap-6 print:hidden">
        <ExportBar ticket={stored.ticket} isHidden={isHidden} onHide={setHidden} canPrint />
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
      </div>
    </div>
  );
}

/** One detail: what it says, or its field. A missing one that support needs says why, and opens in place too. */
function DetailRow({ open, detail }: { open: OpenCase; detail: TicketDetail }) {
  const [isEditing, setEditing] = useState(false);
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map());
  const save = useRecord(open);
  const kinds = open.detailKinds.filter(({ id }) => id === detail.id);
  const isMissing = detail.needed && detail.value === undefined;

  async function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const read = readDetails(
      new FormData(event.currentTarget),
      kinds,
      detailsIn(open.case.log),
      open.audience,
    );
    setErrors(read.errors);
    if (read.errors.size > 0) return;
    if (read.happenings.length > 0) await save(read.happenings);
    say(m.status_saved());
    setEditing(false);
  }

  if (isEditing) {
    return (
      <li className="p-4">
        <form noValidate onSubmit={submit}>
          <ErrorSummary errors={[...errors].map(([id, text]) => ({ field: fieldId(id), text }))} />
          <DetailFields
            kinds={kinds}
            values={detailsIn(open.case.log)}
            errors={errors}
            audience={open.audience}
          />
          <div className="mt-3 flex gap-3">
            <Button type="submit" look="primary">
              {m.ticket_save()}
            </Button>
            <Button onClick={() => setEditing(false)}>{m.ticket_cancel()}</Button>
          </div>
        </form>
      </li>
    );
  }
  const value =
    detail.value !== undefined && detail.id === 'time' ? readableTime(detail.value) : detail.value;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 px-4 py-2 sm:grid-cols-[9rem_minmax(0,1fr)_auto]">
      <span className="text-soft max-sm:col-span-2 max-sm:text-small">{detail.label}</span>
      <span
        className={`min-w-0 wrap-anywhere whitespace-pre-wrap ${value && detail.id !== 'time' ? 'font-mono' : ''}`}
        translate={value ? 'no' : undefined}
      >
        {value ?? (
          <span className={isMissing ? 'font-semibold text-fail' : 'text-soft'}>
            {isMissing ? m.ticket_needed() : m.ticket_not_stated()}
          </span>
        )}
      </span>
      <button
        type="button"
        className="link min-h-6 px-1 print:hidden"
        aria-label={m.ticket_edit_what({ label: detail.label })}
        onClick={() => setEditing(true)}
      >
        {m.ticket_edit()}
      </button>
    </li>
  );
}

function Checks({ open: { ticket } }: { open: OpenCase }) {
  return (
    <>
      <section aria-labelledby="checks-done">
        <h2 id="checks-done" className="text-lg">
          {m.ticket_checks_done()}
        </h2>
        {ticket.checksDone.length === 0 && <p className="mt-1 text-soft">{m.ticket_none()}</p>}
        <ol className="mt-2 divide-y divide-rule">
          {ticket.checksDone.map(({ question, answer, by, at, note }) => (
            <li key={question} className="py-2 wrap-anywhere">
              <p className="text-soft">{question}</p>
              <p>
                <span className="font-medium">{answer}</span>{' '}
                <span className="text-small text-soft">({whoAndWhen(by, at)})</span>
              </p>
              {note && <p className="text-small whitespace-pre-wrap">{m.ticket_note({ note })}</p>}
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="checks-left">
        <h2 id="checks-left" className="text-lg">
          {m.ticket_checks_left()}
        </h2>
        {ticket.checksLeft.length === 0 && <p className="mt-1 text-soft">{m.ticket_none()}</p>}
        <ul className="mt-2 divide-y divide-rule">
          {ticket.checksLeft.map(({ question, reason }) => (
            <li key={question} className="py-2 wrap-anywhere">
              {question} <span className="text-small text-soft">({leftReason(reason)})</span>
            </li>
          ))}
        </ul>
      </section>
      <Listed title={m.ticket_notes()} lines={ticket.notes.map(({ text }) => text)} />
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
      <ul className="mt-2 divide-y divide-rule">
        {lines.map((line) => (
          <li key={line} className="py-2 wrap-anywhere whitespace-pre-wrap">
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}

function CaseNote({ open }: { open: OpenCase }) {
  const id = useId();
  const save = useRecord(open);

  async function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('note') ?? '').trim();
    await save([{ type: 'note', text }]);
    say(m.status_note_saved());
  }

  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-2 print:hidden">
      <label htmlFor={id} className="text-lg font-semibold">
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
          <summary className="min-h-6 font-medium">
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
