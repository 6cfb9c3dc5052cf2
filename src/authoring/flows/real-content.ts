import { compileFlow } from '../../flow/compile.ts';
import { pathOf, placeOf } from '../../flow/flow.ts';
import { readContent } from '../read-content.ts';

/** The flows of this repository. */
export const content = readContent('flows');

export const runnables = new Map(
  [...content.flows].map(([id, flow]) => [id, { flow, machine: compileFlow(flow) }]),
);

/** Each edge of each flow as the YAML has it: paths of question and target, and the event. */
export const edges = [...content.flows.values()].flatMap((flow) =>
  Object.entries(flow.questions).flatMap(([question, { options }]) =>
    options.map(({ id, next }) => ({
      from: pathOf({ flow: flow.id, node: question }),
      option: id,
      to: pathOf(placeOf(next, flow.id)),
    })),
  ),
);
