import type { Outcome } from '../flow/schema.ts';
import { markdownFor, type Text, textFor } from '../flow/text.ts';
import { m } from '../messages/compiled/messages.js';
import { textOfMarkdown } from './markdown-text.ts';
import { type Facts, messageWith } from './ready-message.ts';
import type { Ticket } from './ticket.ts';
import { readableTime } from './zoned-time.ts';

/** What a reply to the customer is made of. */
export interface ReplySources {
  readonly ticket: Ticket;
  /** Absent while the case has come to none. */
  readonly outcome: Outcome | undefined;
  /** Puts facts and details into a text of a flow. */
  readonly fill: (text: string) => string;
  /** For the message to somebody else, where the outcome has one. */
  readonly facts: Facts;
  /** The agent, and the desk. Absent lines are left out. */
  readonly from: { readonly name?: string; readonly desk?: string };
}

/**
 * In plain words what was found and what happens next, as the desk says it to its customer: ready to be changed, copied
 * or mailed by an agent.
 */
export function customerReply(sources: ReplySources): { subject: string; body: string } {
  const { ticket, outcome, from } = sources;
  const parts = [
    m.reply_hello(),
    m.reply_about({ problem: ticket.problem.trim() || m.reply_about_mail() }),
    ...aboutMessage(ticket),
    ...(outcome ? foundParts(outcome, sources.fill) : openParts(ticket)),
    m.reply_answer_here(),
    [m.reply_regards(), from.name, from.desk].filter((line) => line?.trim()).join('\n'),
    ...(outcome?.kind === 'other-party' ? textToPassOn(outcome, sources.facts) : []),
  ];
  return {
    subject: m.reply_subject({ problem: oneLine(ticket.problem) || m.reply_about_mail() }),
    body: `${parts.join('\n\n')}\n`,
  };
}

/** The customer may have written many. */
const tellsApart = ['sender', 'recipient', 'time', 'error-code'];

function aboutMessage({ details }: Ticket): string[] {
  const lines = details.flatMap(({ id, label, value }) =>
    value !== undefined && tellsApart.includes(id)
      ? [`${label}: ${id === 'time' ? readableTime(value) : value}`]
      : [],
  );
  return lines.length === 0 ? [] : [[m.reply_about_message(), ...lines].join('\n')];
}

/** Where the words of the page would not be true in a mail, the outcome has its own. */
function foundParts(outcome: Outcome, fill: (text: string) => string): string[] {
  const say = (text: Text) => fill(textFor(text, 'customer'));
  const { found = outcome.title, next = outcome.after } = outcome.reply ?? {};
  return [
    `${m.reply_found()}\n${say(found)}`,
    [
      m.reply_next(),
      ...(outcome.kind === 'escalate' ? [m.reply_we_pass_on(), ''] : []),
      textOfMarkdown(markdownFor(next, 'customer'), fill),
    ].join('\n'),
    ...(outcome.kind === 'wait'
      ? [
          [
            `${m.outcome_until()}: ${say(outcome.until)}`,
            `${m.outcome_watch()}: ${say(outcome.watch)}`,
            `${m.reply_write_again()}: ${say(outcome.comeBack)}`,
          ].join('\n'),
        ]
      : []),
  ];
}

/** At the end, between two lines: so it can be copied in one piece. */
function textToPassOn({ party, message }: Extract<Outcome, { kind: 'other-party' }>, facts: Facts): string[] {
  const words = {
    'sender-admin': m.reply_text_for_sender_admin,
    'recipient-admin': m.reply_text_for_recipient_admin,
    recipient: m.reply_text_for_recipient,
  };
  return [
    words[party](),
    m.reply_line(),
    messageWith(message, withoutName(facts)).body.trim(),
    m.reply_line(),
  ];
}

/** A provider that nobody named is talked about all the same: who gets the text cannot fill a gap. */
function withoutName({ valueFor, gapFor }: Facts): Facts {
  return { valueFor, gapFor: (name) => (name === 'provider.name' ? m.reply_the_provider() : gapFor(name)) };
}

/** While the checks go on: what is still needed from the customer, if anything. */
function openParts({ details }: Ticket): string[] {
  const missing = details.filter(({ needed, value }) => needed && value === undefined);
  if (missing.length === 0) return [m.reply_checking()];
  return [m.reply_checking(), `${m.reply_need()}\n${missing.map(({ label }) => `- ${label}`).join('\n')}`];
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
