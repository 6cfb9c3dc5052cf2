import type { Ticket } from './ticket.ts';

/** RFC 5322 §3.2.3, and letters of all scripts (RFC 6531). */
const letter = String.raw`[\p{L}\p{M}\p{N}!#$%&'*+/=?^_\x60{|}~.\-]`;
const domain = String.raw`@[\p{L}\p{N}\[]`;
const address = new RegExp(`(?<!${letter})(${letter})${letter}*(?=${domain})`, 'gu');
const quoted = new RegExp(`"(?:[^"\\\\\n]|\\\\.)*"(?=${domain})`, 'gu');

const mask = '***';

/**
 * The same text with the names of persons in mail addresses masked: `p***@example.com`. The first letter stays, so that
 * two addresses of one domain can still be told apart.
 */
export function maskAddresses(text: string): string {
  return text.replaceAll(address, `$1${mask}`).replaceAll(quoted, mask);
}

/** Whether nothing can be sent to an address, because a part of it is masked. */
export const isMasked = (text: string) => text.includes(mask);

/** A message ID looks like an address, names no person, and is what support searches for. */
const searchable = 'message-id';

/** The ticket without local parts of addresses, without names of agents and without the content of messages. */
export function hidePersonalData(ticket: Ticket): Ticket {
  return {
    ...ticket,
    subject: maskAddresses(ticket.subject),
    problem: maskAddresses(ticket.problem),
    details: ticket.details.map((detail) =>
      detail.value === undefined || detail.id === searchable
        ? detail
        : { ...detail, value: maskAddresses(detail.value) },
    ),
    checksDone: ticket.checksDone.map(({ agent: _name, ...check }) => ({
      ...check,
      question: maskAddresses(check.question),
      answer: maskAddresses(check.answer),
      ...(check.note === undefined ? {} : { note: maskAddresses(check.note) }),
    })),
    checksLeft: ticket.checksLeft.map((check) => ({ ...check, question: maskAddresses(check.question) })),
    notes: ticket.notes.map(({ agent: _name, ...note }) => ({
      ...note,
      ...(note.question === undefined ? {} : { question: maskAddresses(note.question) }),
      text: maskAddresses(note.text),
    })),
    ...(ticket.alsoFailed
      ? {
          alsoFailed: ticket.alsoFailed.map(({ recipient, code, reason, action }) => ({
            ...(recipient === undefined ? {} : { recipient: maskAddresses(recipient) }),
            ...(code === undefined ? {} : { code: maskAddresses(code) }),
            reason: maskAddresses(reason),
            action,
          })),
        }
      : {}),
    evidence: ticket.evidence.map(({ name, at }) => ({ name: maskAddresses(name), at })),
  };
}
