import { expect, test } from 'vitest';
import { initialTransition } from 'xstate';
import { adjacencyMapToArray, getAdjacencyMap, getShortestPaths } from 'xstate/graph';
import { compileFlow } from '../../flow/compile.ts';
import { placeOf, questionAt } from '../../flow/flow.ts';
import { content, edges } from './real-content.ts';

const rows = [...content.flows.values()].map((flow) => {
  const handedTo = edges
    .filter(({ from, to }) => placeOf(from, '').flow !== flow.id && placeOf(to, '').flow === flow.id)
    .map(({ to }) => placeOf(to, '').node);
  return { id: flow.id, flow, machine: compileFlow(flow), handedTo: [...new Set(handedTo)] };
});

/** Where a case can come into a flow: its first question, and every question that another flow names. */
function entriesOf({ flow, machine, handedTo }: (typeof rows)[number]) {
  const [start] = initialTransition(machine);
  const questions = handedTo.filter((node) => questionAt(flow, node));
  return [start, ...questions.map((value) => machine.resolveState({ value }))];
}

function transitionsFrom(
  machine: ReturnType<typeof compileFlow>,
  fromState: ReturnType<typeof entriesOf>[number],
) {
  return adjacencyMapToArray(getAdjacencyMap(machine, { fromState })).map(
    ({ state, event, nextState }) => `${state.value} ${event.type} → ${nextState.value}`,
  );
}

test.each(rows)('$id: the machine makes each transition of the file, and no other', (row) => {
  const made = new Set(entriesOf(row).flatMap((entry) => transitionsFrom(row.machine, entry)));
  const written = Object.entries(row.flow.questions).flatMap(([id, { options }]) =>
    options.map((option) => `${id} ${id}.${option.id} → ${option.next}`),
  );
  expect([...made].sort()).toEqual(written.sort());
});

test.each(rows)('$id: each outcome is a final state that a case comes to', (row) => {
  const ends = entriesOf(row)
    .flatMap((fromState) => getShortestPaths(row.machine, { fromState }))
    .filter(({ state }) => state.status === 'done')
    .map(({ state }) => String(state.value));
  const outcomes = Object.keys(row.flow.outcomes);
  expect(outcomes.filter((outcome) => !ends.includes(outcome) && !row.handedTo.includes(outcome))).toEqual(
    [],
  );
  expect([...new Set(ends)].filter((end) => !end.includes('/')).every((end) => outcomes.includes(end))).toBe(
    true,
  );
});
