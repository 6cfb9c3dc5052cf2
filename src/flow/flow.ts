import type { FlowContent, Outcome, Question } from './schema.ts';

/** A checked flow. Its id is the name of its file. */
export type Flow = FlowContent & {
  readonly id: string;
  /** Changes whenever the content of the file does. */
  readonly version: string;
};

/** Where a case can stand: a question or an outcome of a flow. */
export interface Place {
  readonly flow: string;
  readonly node: string;
}

export function questionAt(flow: Flow, node: string): Question | undefined {
  return Object.hasOwn(flow.questions, node) ? flow.questions[node] : undefined;
}

export function outcomeAt(flow: Flow, node: string): Outcome | undefined {
  return Object.hasOwn(flow.outcomes, node) ? flow.outcomes[node] : undefined;
}

/** The place an option's `next` names, seen from the flow it stands in. */
export function placeOf(target: string, flowId: string): Place {
  const slash = target.indexOf('/');
  return slash < 0
    ? { flow: flowId, node: target }
    : { flow: target.slice(0, slash), node: target.slice(slash + 1) };
}

/** `flow/node`: how the log, journeys and addresses name a place. */
export function pathOf({ flow, node }: Place): string {
  return `${flow}/${node}`;
}
