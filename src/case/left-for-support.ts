import { type Place, questionAt } from '../flow/flow.ts';
import type { Question } from '../flow/schema.ts';
import { answersIn, type Log } from './log.ts';
import { type RunnableFlow, replay } from './replay.ts';

/** A check that a customer could not do, on the way they went. */
export interface LeftCheck {
  readonly place: Place;
  readonly question: Question;
}

/** What an agent does first in a case that was handed over: the checks the customer's way passed by, in its order. */
export function leftForSupport(
  flows: ReadonlyMap<string, RunnableFlow>,
  startFlow: string,
  log: Log,
): LeftCheck[] {
  const { trail } = replay(flows, startFlow, answersIn(log), 'customer');
  return trail.flatMap(({ flow, node, left }) => {
    const runnable = left ? flows.get(flow) : undefined;
    const question = runnable && questionAt(runnable.flow, node);
    return question ? [{ place: { flow, node }, question }] : [];
  });
}
