import { Send } from 'lucide-react';
import { type SyntheticEvent, useId, useState } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { ticketTexts } from '../../ticket/targets/ticket-texts.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { Button } from '../components/button.tsx';
import { pageMayConnect } from './page-policy.ts';
import { sendToZammad } from './send-to-zammad.ts';

/** The web form of a Zammad: it wants a name and an address. */
export function ZammadTarget({ address, ticket }: { address: string; ticket: Ticket }) {
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string>();
  const texts = ticketTexts(ticket);
  const { host } = new URL(address);
  if (!pageMayConnect(`${address.replace(/\/+$/, '')}/api/v1/form_config`))
    return <p className="font-strong">{m.helpdesk_policy({ host })}</p>;

  async function send(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    const requester = { name: String(form.get('name')), email: String(form.get('email')) };
    setSaid(sentWords(await sendToZammad(address, texts, requester)));
    setBusy(false);
  }

  return (
    <form onSubmit={send} className="grid gap-2">
      <label htmlFor={`${id}-name`} className="-mb-1 font-strong">
        {m.helpdesk_zammad_name()}
      </label>
      <input id={`${id}-name`} name="name" required className="field" autoComplete="name" />
      <label htmlFor={`${id}-email`} className="-mb-1 font-strong">
        {m.helpdesk_zammad_email()}
      </label>
      <input
        id={`${id}-email`}
        name="email"
        type="email"
        required
        className="field"
        autoComplete="email"
        defaultValue={texts.requester}
      />
      <Button type="submit" className="w-fit" disabled={busy}>
        <Send aria-hidden="true" className="size-4" />
        {busy ? m.helpdesk_sending() : m.helpdesk_send_to({ host })}
      </Button>
      <p aria-live="polite" className="font-strong">
        {said}
      </p>
    </form>
  );
}

function sentWords(sent: Awaited<ReturnType<typeof sendToZammad>>): string {
  if (sent.status === 'created') return m.helpdesk_zammad_created({ number: sent.number });
  if (sent.status === 'refused') return m.helpdesk_zammad_refused({ fields: sent.fields.join(', ') });
  const words = {
    unreachable: m.helpdesk_trouble_unreachable,
    'switched-off': m.helpdesk_zammad_switched_off,
    'not-allowed': m.helpdesk_zammad_not_allowed,
    'not-understood': m.helpdesk_zammad_not_understood,
  };
  return words[sent.why]();
}
