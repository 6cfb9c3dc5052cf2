import { isMasked } from '../hide-personal-data.ts';
import { addressIn } from '../mailto.ts';
import { plainText, plainTextWithEvidence } from '../plain-text.ts';
import { detailValue, type Ticket } from '../ticket.ts';
import { readableTime } from '../zoned-time.ts';

/** What a helpdesk is given of a ticket. */
export interface TicketTexts {
  /** One line. */
  readonly subject: string;
  /** Lines that end in `\n`. */
  readonly body: string;
  /** What was pasted, in lines below the body. Empty or absent where there is none, or it is hidden. */
  readonly evidence?: string;
  /** The address support answers to. */
  readonly requester?: string;
  /** The values of the details, by id. */
  readonly details: ReadonlyMap<string, string>;
}

/** `requester`: where the customer can be reached; otherwise the ticket may say it, unless that is hidden. */
export function ticketTexts(
  ticket: Ticket,
  requester = addressIn(detailValue(ticket, 'reach-me')),
): TicketTexts {
  const body = plainText(ticket);
  return {
    subject: oneLine(ticket.subject),
    body,
    evidence: plainTextWithEvidence(ticket).slice(body.length),
    ...(requester === '' || isMasked(requester) ? {} : { requester }),
    details: new Map(
      ticket.details.flatMap(({ id, value }) =>
        value === undefined ? [] : [[id, id === 'time' ? readableTime(value) : value] as const],
      ),
    ),
  };
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
