import { type Flow, outcomeAt, type Place, pathOf, placeOf, questionAt } from '../flow/flow.ts';
import { unknownOption } from '../flow/question.ts';
import type { Question } from '../flow/schema.ts';
import type { Audience } from '../flow/text.ts';
import type { Answer } from './log.ts';

export interface RunnableFlow {
  readonly flow: Flow;
  /** Absent until its machine was made (`runnableFlow`): where nothing has been answered, nobody needs one. */
  readonly step?: TakeStep | undefined;
}

/** The place that an answer leads to, as the machine of the flow says. Absent where it has no such answer. */
export type TakeStep = (node: string, option: string) => string | undefined;

export interface Step extends Place {
  readonly option: string;
  /** A check only support can do, which a customer's case passed by. */
  readonly left: boolean;
}

/** Where a case stands, and the way there. */
export interface Standing {
  readonly trail: readonly Step[];
  readonly at: Place;
  /** The flow that must be loaded, or have its machine, before the walk can go on; or one that no longer exists. */
  readonly missing?: string;
}

/**
 * Walks as far as the answers reach, from the first question of `flow` or from `flow/question`. Answers off the path
 * are ignored.
 */
export function replay(
  flows: ReadonlyMap<string, RunnableFlow>,
  start: string,
  answers: ReadonlyMap<string, Pick<Answer, 'option'>>,
  audience: Audience,
): Standing {
  const trail: Step[] = [];
  const [startFlow = '', startQuestion = ''] = start.split('/');
  let runnable = flows.get(startFlow);
  if (!runnable) return { trail, at: { flow: startFlow, node: '' }, missing: startFlow };
  // A question that an edit of the flow removed: its checks begin where they all begin.
  const node = questionAt(runnable.flow, startQuestion) ? startQuestion : runnable.flow.start;
  let place: Place = { flow: startFlow, node };

  for (;;) {
    const question = questionAt(runnable.flow, place.node);
    const answer = answers.get(pathOf(place))?.option;
    const left = question !== undefined && isLeft(question, answer, audience);
    const option = left ? unknownOption : answer;
    if (option === undefined) return { trail, at: place };
    if (!runnable.step) return { trail, at: place, missing: runnable.flow.id };
    const target = runnable.step(place.node, option);
    if (target === undefined) return { trail, at: place };

    trail.push({ ...place, option, left });
    place = placeOf(target, place.flow);
    if (place.flow === runnable.flow.id) continue;

    runnable = flows.get(place.flow);
    if (!runnable) return { trail, at: place, missing: place.flow };
    if (!questionAt(runnable.flow, place.node)) return { trail, at: place };
  }
}

function isLeft(question: Question, answer: string | undefined, audience: Audience): boolean {
  return audience === 'customer' && question.for === 'agent' && answer === undefined;
}

/** Whether the case has come to an outcome. */
export function outcomeOf(flows: ReadonlyMap<string, RunnableFlow>, { at }: Standing) {
  const runnable = flows.get(at.flow);
  return runnable && outcomeAt(runnable.flow, at.node);
}
