import { outcomeOf } from '../../case/replay.ts';
import { m } from '../../messages/compiled/messages.js';
import { KnownCustomerOffer } from '../cases/known-customer-offer.tsx';
import { countIn } from '../count-details.ts';
import type { OpenCase } from '../show-case.ts';
import { DetailRow } from './detail-row.tsx';
import { Stamp, stampWord } from './stamp.tsx';

/** The ticket as a shipping label: fixed places that fill up while answers come in, each of which can be filled at once. */
export function TicketLabel({ open }: { open: OpenCase }) {
  const { ticket } = open;
  const outcome = outcomeOf(open.flows, open.standing);
  return (
    <section
      aria-labelledby="ticket-label"
      className="overflow-hidden rounded-card border-2 border-ink bg-raised text-small"
    >
      <div className="flex flex-wrap items-center justify-between gap-2 border-b-2 border-ink px-4 py-2">
        <h2 id="ticket-label" className="font-strong tracking-widest uppercase">
          {m.ticket_title()}
        </h2>
        <span className="text-soft">{m.ticket_count(countIn(ticket))}</span>
      </div>
      <ul className="ruled">
        <li className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-3 px-4 py-1.5">
          <span className="text-soft">{m.ticket_provider()}</span>
          <span>{ticket.provider.name}</span>
        </li>
        {ticket.details.map((detail) => (
          <DetailRow key={detail.id} open={open} detail={detail} isNarrow />
        ))}
      </ul>
      <KnownCustomerOffer open={open} />
      {outcome && (
        <div className="border-t-2 border-ink px-4 py-3">
          <Stamp kind={outcome.kind} word={stampWord(outcome)} />
        </div>
      )}
    </section>
  );
}
