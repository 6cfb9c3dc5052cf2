import { expect, test } from 'vitest';
import { type RunnableFlow, replay } from '../../case/replay.ts';
import { runnableFlow } from '../../case/runnable-flow.ts';
import { type Flow, pathOf, placeOf } from '../../flow/flow.ts';
import type { Journey } from '../../flow/schema.ts';
import { audiences } from '../../flow/text.ts';
import { content } from './real-content.ts';

const runnables = new Map([...content.flows].map(([id, flow]) => [id, runnableFlow(flow)]));

test('the flows have no problems', () => {
  expect(content.problems).toEqual([]);
});

const rows = [...content.flows.values()].flatMap((flow) =>
  (content.journeys.get(flow.id) ?? []).flatMap((journey) =>
    audiences.map((audience) => ({
      flow,
      journey,
      audience,
      name: `${flow.id}, ${audience}: ${journey.case}`,
    })),
  ),
);

test.each(rows)('$name', ({ flow, journey, audience }) => {
  const answers = Object.entries(journey.answers).map(
    ([question, option]) => [pathOf(placeOf(question, flow.id)), { option }] as const,
  );
  const { at, missing } = replay(flowsFor(flow, journey), flow.id, new Map(answers), audience);
  expect({ at: pathOf(at), missing }).toEqual({
    at: pathOf(placeOf(journey.ends, flow.id)),
    missing: undefined,
  });
});

/** A journey may begin inside its flow. */
function flowsFor(flow: Flow, { from }: Journey): ReadonlyMap<string, RunnableFlow> {
  if (from === undefined) return runnables;
  const begun = { ...flow, start: from };
  return new Map([...runnables, [flow.id, runnableFlow(begun)]]);
}
