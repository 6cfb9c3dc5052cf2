import type { CaseRow } from '../../case/case-summary.ts';
import { m } from '../../messages/compiled/messages.js';
import type { Delivery } from '../../ticket/targets/webhook.ts';
import { DeliveryState } from '../helpdesk/delivery-state.tsx';
import { isOnItsWay } from './case-subsets.ts';

/** Tickets that have not arrived and whose case was deleted: no line of the list can show them. */
export function OrphanTickets({
  rows,
  deliveries,
}: {
  rows: readonly CaseRow[];
  deliveries: readonly Delivery[];
}) {
  const orphans = deliveries.filter(
    (delivery) => isOnItsWay(delivery) && !rows.some(({ id }) => id === delivery.case),
  );
  if (orphans.length === 0) return null;
  return (
    <ul aria-label={m.cases_orphans()} className="mt-4 grid gap-2">
      {orphans.map((delivery) => (
        <li key={delivery.id}>
          <p className="mb-1 font-strong">{m.cases_orphans()}</p>
          <DeliveryState delivery={delivery} />
        </li>
      ))}
    </ul>
  );
}
