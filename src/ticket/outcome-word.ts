import { m } from '../messages/compiled/messages.js';
import type { Ticket } from './ticket.ts';

/** The word on the stamp of an outcome. */
export function outcomeWord(kind: NonNullable<Ticket['outcome']>['kind']): string {
  const words = {
    resolved: m.outcome_resolved,
    wait: m.outcome_wait,
    'other-party': m.outcome_other_party,
    'cannot-fix': m.outcome_cannot_fix,
    escalate: m.outcome_escalate,
  };
  return words[kind]();
}
