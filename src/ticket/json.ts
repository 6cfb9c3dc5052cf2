import * as v from 'valibot';
import { type Ticket, ticketSchema } from './ticket.ts';

export const ticketFileSchema = v.object({
  format: v.literal('mail-triage/ticket'),
  version: v.literal(1),
  ticket: ticketSchema,
});

/** The ticket for machines: `docs/ticket.schema.json` says what each part is. */
export function json(ticket: Ticket): string {
  const file: v.InferOutput<typeof ticketFileSchema> = { format: 'mail-triage/ticket', version: 1, ticket };
  return `${JSON.stringify(file, null, 2)}\n`;
}
