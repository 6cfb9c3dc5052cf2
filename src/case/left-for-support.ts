import { type Place, pathOf, questionAt } from '../flow/flow.ts';
import type { Question } from '../flow/schema.ts';
import { type Case, startOf } from './case.ts';
import { answersIn } from './log.ts';
import { type RunnableFlow, replay } from './replay.ts';

/** A check that a customer could not do, on the way they went. */
export interface LeftCheck {
  readonly place: Place;
  readonly question: Question;
}

interface Left {
  readonly checks: readonly LeftCheck[];
  /** The flow that must be loaded before all of them are known. */
  readonly missing?: string | undefined;
}

/**
 * What an agent does first in a case that was handed over: the checks that the customer's way passed by and that are
 * still open, in its order. What an agent comes to on their own way is none of them.
 */
export function leftForSupport({ id, log }: Case, flows: ReadonlyMap<string, RunnableFlow>): Left {
  const byCustomer = log.slice(0, log.findLastIndex(({ by }) => by === 'customer') + 1);
  const then = passedBy({ id, log: byCustomer }, flows);
  const passed = new Set(then.checks.map(({ place }) => pathOf(place)));
  if (then.missing !== undefined || passed.size === 0) return then;
  const now = passedBy({ id, log }, flows);
  return { ...now, checks: now.checks.filter(({ place }) => passed.has(pathOf(place))) };
}

/** The checks for agents without an answer, on the way that a customer would go. */
function passedBy(of: Case, flows: ReadonlyMap<string, RunnableFlow>): Left {
  const start = startOf(of);
  if (start === undefined) return { checks: [] };
  const { trail, missing } = replay(flows, start, answersIn(of.log), 'customer');
  const checks = trail.flatMap(({ flow, node, left }) => {
    const runnable = left ? flows.get(flow) : undefined;
    const question = runnable && questionAt(runnable.flow, node);
    return question ? [{ place: { flow, node }, question }] : [];
  });
  return { checks, missing };
}
