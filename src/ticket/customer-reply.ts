import type { Outcome } from '../flow/schema.ts';
import { markdownFor, textFor } from '../flow/text.ts';
import { m } from '../messages/compiled/messages.js';
import { textOfMarkdown } from './markdown-text.ts';
import type { Ticket } from './ticket.ts';

/** What a reply to the customer is made of. */
export interface ReplySources {
  readonly ticket: Ticket;
  /** Absent while the case has come to none. */
  readonly outcome: Outcome | undefined;
  /** Puts facts and details into a text of a flow. */
  readonly fill: (text: string) => string;
  /** The agent, and the desk. Absent lines are left out. */
  readonly from: { readonly name?: string; readonly desk?: string };
}

/**
 * In plain words what was found and what happens next, in the wording for customers: ready to be changed, copied or
 * mailed by an agent.
 */
export function customerReply({ ticket, outcome, fill, from }: ReplySources): {
  subject: string;
  body: string;
} {
  const parts = [
    m.reply_hello(),
    m.reply_about({ problem: ticket.problem.trim() || m.reply_about_mail() }),
    ...(outcome ? foundParts(outcome, fill) : openParts(ticket)),
    m.reply_answer_here(),
    [m.reply_regards(), from.name, from.desk].filter((line) => line?.trim()).join('\n'),
  ];
  return {
    subject: m.reply_subject({ problem: oneLine(ticket.problem) || m.reply_about_mail() }),
    body: `${parts.join('\n\n')}\n`,
  };
}

function foundParts(outcome: Outcome, fill: (text: string) => string): string[] {
  const say = (text: Outcome['title']) => fill(textFor(text, 'customer'));
  return [
    `${m.reply_found()}\n${say(outcome.title)}`,
    ...(outcome.kind === 'other-party' ? [partyWords(outcome.party)] : []),
    `${m.reply_next()}\n${textOfMarkdown(markdownFor(outcome.after, 'customer'), fill)}`,
    ...(outcome.kind === 'wait'
      ? [
          [
            `${m.outcome_until()}: ${say(outcome.until)}`,
            `${m.outcome_watch()}: ${say(outcome.watch)}`,
            `${m.outcome_come_back()}: ${say(outcome.comeBack)}`,
          ].join('\n'),
        ]
      : []),
  ];
}

function partyWords(party: 'sender-admin' | 'recipient-admin' | 'recipient'): string {
  const words = {
    'sender-admin': m.reply_party_sender_admin,
    'recipient-admin': m.reply_party_recipient_admin,
    recipient: m.reply_party_recipient,
  };
  return words[party]();
}

/** While the checks go on: what is still needed from the customer, if anything. */
function openParts({ details }: Ticket): string[] {
  const missing = details.filter(({ needed, value }) => needed && value === undefined);
  if (missing.length === 0) return [m.reply_checking()];
  return [m.reply_checking(), `${m.reply_need()}\n${missing.map(({ label }) => `- ${label}`).join('\n')}`];
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
