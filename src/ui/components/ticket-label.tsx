import { outcomeOf } from '../../case/replay.ts';
import { m } from '../../messages/compiled/messages.js';
import type { TicketDetail } from '../../ticket/ticket.ts';
import { readableTime } from '../../ticket/zoned-time.ts';
import { countIn } from '../count-details.ts';
import type { OpenCase } from '../open-case.ts';
import { Stamp, stampWord } from './stamp.tsx';

/** The ticket as a shipping label: fixed places that fill up, and what is empty says so. */
export function TicketLabel({ open, compact = false }: { open: OpenCase; compact?: boolean }) {
  const { ticket } = open;
  const outcome = outcomeOf(open.flows, open.standing);
  return (
    <section
      aria-labelledby="ticket-label"
      className="overflow-hidden rounded-card border-2 border-ink bg-raised print:rounded-none"
    >
      <div className="flex flex-wrap items-center justify-between gap-2 border-b-2 border-ink px-4 py-2">
        <h2 id="ticket-label" className="text-small font-bold tracking-widest uppercase">
          {m.ticket_title()}
        </h2>
        <span className="text-small text-soft">{m.ticket_count(countIn(ticket))}</span>
      </div>
      <dl className={`divide-y divide-rule ${compact ? 'text-small' : ''}`}>
        <Row label={m.ticket_provider()} value={ticket.provider.name} />
        {ticket.details.map((detail) => (
          <Row key={detail.id} {...shown(detail)} />
        ))}
      </dl>
      {outcome && (
        <div className="border-t-2 border-ink px-4 py-3">
          <Stamp kind={outcome.kind} word={stampWord(outcome)} />
        </div>
      )}
    </section>
  );
}

function shown({ id, label, value, needed }: TicketDetail) {
  return {
    label,
    value: value !== undefined && id === 'time' ? readableTime(value) : value,
    isCode: id !== 'time',
    isNeeded: needed,
  };
}

function Row({
  label,
  value,
  isCode = false,
  isNeeded = false,
}: {
  label: string;
  value: string | undefined;
  isCode?: boolean;
  isNeeded?: boolean;
}) {
  return (
    <div className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-3 px-4 py-1.5">
      <dt className="text-soft">{label}</dt>
      <dd
        className={`min-w-0 wrap-anywhere ${isCode && value ? 'line-clamp-4 font-mono whitespace-pre-wrap' : ''} ${value ? '' : 'text-soft'}`}
        translate={isCode ? 'no' : undefined}
      >
        {value ?? (isNeeded ? <em>{m.ticket_needed_here()}</em> : m.ticket_not_stated())}
      </dd>
    </div>
  );
}
