import { useState } from 'react';
import { answersIn, entriesIn } from '../../case/log.ts';
import { entryFlow, symptomQuestion } from '../../flow/entry.ts';
import { pathOf, questionAt } from '../../flow/flow.ts';
import type { Outcome } from '../../flow/schema.ts';
import { textFor } from '../../flow/text.ts';
import { m } from '../../messages/compiled/messages.js';
import { customerReply } from '../../ticket/customer-reply.ts';
import { addressIn } from '../../ticket/mailto.ts';
import { detailValue, type Ticket } from '../../ticket/ticket.ts';
import { ReadyMessage } from '../components/ready-message.tsx';
import { messageFacts } from '../message-facts.ts';
import { settings } from '../settings.ts';
import type { OpenCase } from '../show-case.ts';
import { fillFor } from '../use-open-case.ts';

/** Who signs, as the settings of this device have it. */
function signature(): { name?: string; desk?: string } {
  const { name, desk } = settings().agent ?? {};
  return { ...(name === undefined ? {} : { name }), ...(desk === undefined ? {} : { desk }) };
}

/** For agents: what was found, in words for the customer. Folded, because most answers are given on the phone. */
export function CustomerReply({ open, outcome }: { open: OpenCase; outcome: Outcome | undefined }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="border-t border-rule pt-3 print:hidden"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="link w-fit min-h-6">{m.handover_reply_title()}</summary>
      <div className="mt-3">
        {isOpen && (
          <ReadyMessage
            open={open}
            to={addressIn(detailValue(open.ticket, 'reach-me'))}
            words={{
              title: m.handover_reply_title(),
              hint: m.handover_reply_hint(),
              copy: m.handover_reply_copy(),
            }}
            {...customerReply({
              ticket: ticketOf(open),
              outcome,
              fill: fillFor(open),
              facts: messageFacts(open),
              from: signature(),
            })}
          />
        )}
      </div>
    </details>
  );
}

/** The problem in words for customers, whoever chose it. */
function ticketOf({ ticket, case: { log }, flows }: OpenCase): Ticket {
  const place = { flow: entryFlow, node: symptomQuestion };
  const chosen = answersIn(log).get(pathOf(place))?.option;
  const entry = flows.get(entryFlow)?.flow;
  const option = entry && questionAt(entry, symptomQuestion)?.options.find(({ id }) => id === chosen);
  const first = flows.get(entriesIn(log, 'start').at(-1)?.flow ?? '')?.flow;
  const problem = option?.label ?? first?.title;
  return problem === undefined ? ticket : { ...ticket, problem: textFor(problem, 'customer') };
}
