import { pathOf, placeOf } from '../../flow/flow.ts';
import { readContent } from '../read-content.ts';

/** The flows of this repository. */
export const content = readContent('flows');

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
