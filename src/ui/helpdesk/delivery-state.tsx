import { m } from '../../messages/compiled/messages.js';
import { troubleWords } from '../../ticket/targets/target-words.ts';
import type { Delivery } from '../../ticket/targets/webhook.ts';
import { Button } from '../components/button.tsx';
import { say } from '../components/status.tsx';
import { localTime } from '../local-time.ts';
import { deliveries } from './deliveries.ts';

/** Where a ticket is that was sent to a program, and what to do while it has not arrived. */
export function DeliveryState({ delivery }: { delivery: Delivery }) {
  const { host } = new URL(delivery.endpoint);
  if (delivery.state.is === 'delivered')
    return <p className="font-strong text-solved">{m.helpdesk_arrived({ host })}</p>;
  const look = delivery.state.is === 'failed' ? 'border-fail bg-fail-tint' : 'border-wait bg-wait-tint';
  return (
    <div className={`rounded-card border-s-4 px-4 py-2 ${look}`}>
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
