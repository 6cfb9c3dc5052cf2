import { setup } from 'xstate';
import { type Flow, pathOf, placeOf } from './flow.ts';

/** An answer as the machine sees it: the question, a dot, the option. */
interface AnswerEvent {
  readonly type: `${string}.${string}`;
}

/** Only its type counts: it tells the machine what events look like. */
const answerEvent: AnswerEvent = { type: 'question.option' };

/**
 * State = question, event = question.option, final state = outcome. A place in another flow is final here as well:
 * replay goes on there in that flow's machine. No guards and no context, so each path can be listed.
 */
export function compileFlow(flow: Flow) {
  const questions = Object.entries(flow.questions).map(([id, { options }]) => [
    id,
    {
      on: Object.fromEntries(options.map((option) => [`${id}.${option.id}`, stateFor(option.next, flow.id)])),
    },
  ]);
  const ends = [...Object.keys(flow.outcomes), ...handOversOf(flow)];
  const states = Object.fromEntries([...questions, ...ends.map((id) => [id, { type: 'final' as const }])]);

  return setup({ types: { events: answerEvent } }).createMachine({
    id: flow.id,
    initial: flow.start,
    states,
  });
}

function handOversOf(flow: Flow): Set<string> {
  const targets = Object.values(flow.questions).flatMap(({ options }) => options.map(({ next }) => next));
  return new Set(targets.map((target) => stateFor(target, flow.id)).filter((state) => state.includes('/')));
}

/** A node of the own flow goes by its id, also where an option names the flow before it. */
function stateFor(target: string, flowId: string): string {
  const place = placeOf(target, flowId);
  return place.flow === flowId ? place.node : pathOf(place);
}
