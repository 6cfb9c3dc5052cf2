import { Send } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { troubleWords } from '../../ticket/targets/target-words.ts';
import type { Delivery } from '../../ticket/targets/webhook.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { Button } from '../components/button.tsx';
import { say } from '../components/status.tsx';
import { localTime } from '../local-time.ts';
import { deliveries } from './deliveries.ts';
import { pageMayConnect } from './page-policy.ts';

/** Sends the ticket to a program, and says where it is until it has arrived. */
export function WebhookTarget({ endpoint, ticket }: { endpoint: string; ticket: Ticket }) {
  const all = useSyncExternalStore(deliveries.subscribe, deliveries.now);
  const [busy, setBusy] = useState(false);
  const own = all.filter((one) => one.endpoint === endpoint && one.case === ticket.case);
  const { host } = new URL(endpoint);
  if (!pageMayConnect(endpoint)) return <p className="font-medium">{m.helpdesk_policy({ host })}</p>;

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
          <DeliveryState key={delivery.id} delivery={delivery} host={host} />
        ))}
      </div>
    </div>
  );
}

function DeliveryState({ delivery, host }: { delivery: Delivery; host: string }) {
  if (delivery.state.is === 'delivered')
    return <p className="font-medium text-solved">{m.helpdesk_arrived({ host })}</p>;
  return (
    <div className="rounded-card border-s-4 border-wait bg-wait-tint px-4 py-2">
      <p>{stateWords(delivery, host)}</p>
      <div className="flex flex-wrap gap-2">
        <Button look="quiet" onClick={() => follow(deliveries.tryAgain(delivery))}>
          {m.helpdesk_try_again()}
        </Button>
        <Button look="quiet" onClick={() => follow(deliveries.giveUp(delivery))}>
          {m.helpdesk_give_up()}
        </Button>
      </div>
    </div>
  );
}

function stateWords({ state }: Delivery, host: string): string {
  if (state.is === 'failed') return m.helpdesk_failed({ host, trouble: troubleWords(state.after) });
  if (state.is === 'delivered') return m.helpdesk_arrived({ host });
  if (!state.after) return m.helpdesk_waiting_first({ host });
  return m.helpdesk_waiting({ host, trouble: troubleWords(state.after), at: localTime(state.until) });
}

function follow(work: Promise<void>) {
  work.catch(() => say(m.cases_marks_failed()));
}
