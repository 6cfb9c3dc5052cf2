import { type Content, fileOf, journeysFileOf, type Problem } from '../content.ts';
import { outcomeAt, type Place, pathOf, placeOf, questionAt } from '../flow.ts';
import type { Journey } from '../schema.ts';
import { exists } from './graph.ts';

/** Journeys that do not end where they say, and outcomes that no journey reaches. */
export function journeyProblems(content: Content): Problem[] {
  const reached = new Set<string>();
  const problems = [...content.journeys].flatMap(([flowId, journeys]) =>
    journeys.flatMap((journey, index) => {
      if (!content.flows.has(flowId)) return [];
      const { end, unused } = walk(content, flowId, journey);
      reached.add(pathOf(end));
      return wrongIn(content, flowId, journey, index, end, unused);
    }),
  );
  if (content.unreadable.size > 0) return problems;
  const missed = [...content.flows.values()].flatMap((flow) =>
    Object.keys(flow.outcomes)
      .filter((node) => !reached.has(pathOf({ flow: flow.id, node })))
      .map((node) => ({
        file: fileOf(flow.id),
        path: ['outcomes', node],
        what: `no journey reaches "${node}"`,
        fix: `add one to ${journeysFileOf(flow.id)}`,
      })),
  );
  return [...problems, ...missed];
}

function wrongIn(
  content: Content,
  flowId: string,
  journey: Journey,
  index: number,
  end: Place,
  unused: string[],
): Problem[] {
  const file = journeysFileOf(flowId);
  const ends = placeOf(journey.ends, flowId);
  if ([end, ends].some(({ flow }) => content.unreadable.has(fileOf(flow)))) return [];
  if (!exists(content, ends)) {
    const what = `there is no outcome "${journey.ends}"`;
    return [{ file, path: [index, 'ends'], what, fix: 'name the outcome where this case ends' }];
  }
  if (pathOf(ends) !== pathOf(end)) {
    const what = `"${journey.case}" comes to ${pathOf(end)}`;
    return [{ file, path: [index, 'ends'], what, fix: 'mend the answers, or what it ends at' }];
  }
  return unused.map((question) => ({
    file,
    path: [index, 'answers', question],
    what: `"${journey.case}" never comes to "${question}"`,
    fix: 'delete the answer, or mend an earlier one',
  }));
}

function walk({ flows }: Content, flowId: string, journey: Journey): { end: Place; unused: string[] } {
  const answers = new Map(
    Object.entries(journey.answers).map(([question, option]) => [
      pathOf(placeOf(question, flowId)),
      { question, option },
    ]),
  );
  let place = placeOf(journey.from ?? flows.get(flowId)?.start ?? '', flowId);
  for (;;) {
    const flow = flows.get(place.flow);
    const answer = answers.get(pathOf(place));
    const option = flow && questionAt(flow, place.node)?.options.find(({ id }) => id === answer?.option);
    if (!option || (flow && outcomeAt(flow, place.node))) break;
    answers.delete(pathOf(place)); // an answer counts once, so a loop ends the walk
    place = placeOf(option.next, place.flow);
  }
  return { end: place, unused: [...answers.values()].map(({ question }) => question) };
}
