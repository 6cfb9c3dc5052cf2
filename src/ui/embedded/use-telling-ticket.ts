import { useEffect } from 'react';
import { json } from '../../ticket/json.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { host, tellHost } from './host.ts';

let told: string | undefined;

/** When a case has come to its end, the page around gets the ticket, and again when it was changed. */
export function useTellingTicket(ticket: Ticket) {
  useEffect(() => {
    if (host().is !== 'allowed' || !ticket.outcome) return;
    const text = json(ticket);
    if (text === told) return;
    told = text;
    tellHost({ type: 'mail-triage:ticket', ticket: JSON.parse(text) });
  }, [ticket]);
}
