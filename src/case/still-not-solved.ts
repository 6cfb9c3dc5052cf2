import { type Flow, type Place, pathOf, placeOf, questionAt } from '../flow/flow.ts';
import type { Option } from '../flow/schema.ts';
import type { Case } from './case.ts';
import { answersIn, entriesIn } from './log.ts';
import { outcomeOf, type RunnableFlow, type Standing } from './replay.ts';

/**
 * Where a case goes on whose outcome did not help: the last question that a person answered and that has another answer,
 * which was never given and leads further. Absent when only support is left. Each answer that is tried makes the choice
 * smaller, so nobody is sent in circles.
 */
export function stillNotSolved(
  { log }: Case,
  { trail }: Standing,
  flows: ReadonlyMap<string, RunnableFlow>,
): Place | undefined {
  const answers = answersIn(log);
  const tried = new Set(entriesIn(log, 'answer').map(({ question, option }) => `${question}.${option}`));
  return trail.findLast((step) => {
    const path = pathOf(step);
    const flow = flows.get(step.flow)?.flow;
    const question = flow && questionAt(flow, step.node);
    // What was read from the evidence is a fact, and a check for support is not for the customer.
    if (!question || step.left || answers.get(path)?.readFrom) return false;
    return question.options.some(
      (option) => !tried.has(`${path}.${option.id}`) && leadsFurther(option, flow, flows),
    );
  });
}

/** To more checks, or to support. */
function leadsFurther({ next }: Option, from: Flow, flows: ReadonlyMap<string, RunnableFlow>): boolean {
  const at = placeOf(next, from.id);
  const flow = flows.get(at.flow)?.flow;
  if (!flow || questionAt(flow, at.node)) return true; // a flow that is not loaded was not walked yet
  return outcomeOf(flows, { trail: [], at })?.kind === 'escalate';
}
