import * as v from 'valibot';

const text = v.string();
const optional = v.optional(text);

const detailSchema = v.object({
  id: text,
  label: text,
  /** Absent: not stated. */
  value: optional,
  /** Support cannot work without it. */
  needed: v.boolean(),
  /** Stated by what was pasted, not by a person. */
  readFrom: v.optional(v.literal('evidence')),
});

/** `agent`: their name, where they gave one. */
const author = { by: v.picklist(['agent', 'customer']), agent: optional };

const checkSchema = v.object({
  question: text,
  answer: text,
  ...author,
  /** UTC, ISO 8601. */
  at: text,
  /** Answered by what was pasted, not by a person. */
  readFrom: v.optional(v.literal('evidence')),
  /** What the evidence had answered before a person said otherwise. */
  insteadOf: optional,
  note: optional,
});

/**
 * What support receives, derived from a case and its provider. This shape, with `format` and `version`, is the JSON
 * export: a change that a reader would notice raises the version.
 */
export const ticketSchema = v.object({
  case: text,
  /** One line: code, result and recipient. */
  subject: text,
  /** What the person said is wrong. */
  problem: text,
  flow: v.object({ id: text, version: text, title: text }),
  provider: v.object({ id: text, name: text, contact: optional }),
  outcome: v.optional(
    v.object({
      kind: v.picklist(['resolved', 'wait', 'other-party', 'cannot-fix', 'escalate']),
      title: text,
      party: v.optional(v.picklist(['sender-admin', 'recipient-admin', 'recipient'])),
    }),
  ),
  details: v.array(detailSchema),
  checksDone: v.array(checkSchema),
  checksLeft: v.array(
    v.object({ question: text, reason: v.picklist(['support-only', 'not-known', 'not-asked']) }),
  ),
  notes: v.array(
    v.object({
      /** The question it was written to; absent for a note to the whole case. */
      question: optional,
      text,
      ...author,
      at: text,
    }),
  ),
  evidence: v.array(
    v.object({
      name: text,
      at: text,
      /** Absent when personal data is hidden. */
      text: optional,
    }),
  ),
  /** What else failed in the evidence, for another reason than the one that the ticket is about. */
  alsoFailed: v.optional(
    v.array(
      v.object({
        /** Absent where the evidence names nobody. Several are separated by commas. */
        recipient: optional,
        code: optional,
        /** In plain words. */
        reason: text,
        action: v.picklist(['failed', 'delayed']),
      }),
    ),
  ),
  evidenceWanted: v.array(v.object({ label: text, how: text })),
});

export type Ticket = v.InferOutput<typeof ticketSchema>;
export type TicketDetail = Ticket['details'][number];

/** The needed details that nobody has given yet. */
export function missingIn(ticket: Ticket): TicketDetail[] {
  return ticket.details.filter(({ needed, value }) => needed && value === undefined);
}

export function detailValue(ticket: Ticket, id: string): string | undefined {
  return ticket.details.find((detail) => detail.id === id)?.value;
}
