import type { Ticket } from './ticket.ts';

/** Keeps the first letter of the local part, so that two addresses of one domain can still be told apart. */
const address = /([\p{L}\p{N}])[\p{L}\p{N}._%+'-]*(@[\p{L}\p{N}][\p{L}\p{N}.-]*)/gu;

/** The same text with the names of persons in mail addresses masked: `p***@example.com`. */
export function maskAddresses(text: string): string {
  return text.replaceAll(address, '$1***$2');
}

/** The ticket without local parts of addresses and without the content of messages. */
export function hidePersonalData(ticket: Ticket): Ticket {
  return {
    ...ticket,
    subject: maskAddresses(ticket.subject),
    problem: maskAddresses(ticket.problem),
    details: ticket.details.map((detail) =>
      detail.value === undefined ? detail : { ...detail, value: maskAddresses(detail.value) },
    ),
    checksDone: ticket.checksDone.map((check) => ({
      ...check,
      ...(check.note === undefined ? {} : { note: maskAddresses(check.note) }),
    })),
    notes: ticket.notes.map((note) => ({ ...note, text: maskAddresses(note.text) })),
    evidence: ticket.evidence.map(({ name, at }) => ({ name: maskAddresses(name), at })),
  };
}
