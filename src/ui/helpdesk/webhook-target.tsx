import { Send } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { m } from '../../messages/compiled/messages.js';
import type { Ticket } from '../../ticket/ticket.ts';
import { Button } from '../components/button.tsx';
import { say } from '../components/status.tsx';
import { deliveries } from './deliveries.ts';
import { DeliveryState } from './delivery-state.tsx';
import { pageMayConnect } from './page-policy.ts';

/** Sends the ticket to a program, and says where it is until it has arrived. */
export function WebhookTarget({ endpoint, ticket }: { endpoint: string; ticket: Ticket }) {
  const all = useSyncExternalStore(deliveries.subscribe, deliveries.now);
  const [busy, setBusy] = useState(false);
  const own = all.filter((one) => one.endpoint === endpoint && one.case === ticket.case);
  const { host } = new URL(endpoint);
  if (!pageMayConnect(endpoint)) return <p className="font-strong">{m.helpdesk_policy({ host })}</p>;

  async function send() {
    setBusy(true);
    try {
      await deliveries.send(endpoint, ticket);
    } catch {
      say(m.helpdesk_not_kept());
    }
    setBusy(false);
  }

  return (
    <div className="grid gap-2">
      <Button className="w-fit" disabled={busy} onClick={send}>
        <Send aria-hidden="true" className="size-4" />
        {busy ? m.helpdesk_sending() : m.helpdesk_send_to({ host })}
      </Button>
      <div aria-live="polite" className="grid gap-2">
        {own.map((delivery) => (
          <DeliveryState key={delivery.id} delivery={delivery} />
        ))}
      </div>
    </div>
  );
}
