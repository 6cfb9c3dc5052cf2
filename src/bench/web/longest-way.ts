import { type Flow, pathOf, placeOf, questionAt } from '../../flow/flow.ts';

/** The options of the longest way from the start of a flow to an outcome, through all flows it hands over to. */
export function longestWay(flows: ReadonlyMap<string, Flow>, flow: string): readonly string[] {
  const known = new Map<string, readonly string[]>();
  const from = (path: string, home: string): readonly string[] => {
    const place = placeOf(path, home);
    const key = pathOf(place);
    const found = known.get(key);
    if (found) return found;
    const question = questionAt(flows.get(place.flow) ?? raise(place.flow), place.node);
    const ways = (question?.options ?? []).map(({ id, next }) => [id, ...from(next, place.flow)]);
    const longest = ways.reduce<readonly string[]>(
      (best, way) => (way.length > best.length ? way : best),
      [],
    );
    known.set(key, longest);
    return longest;
  };
  return from(flows.get(flow)?.start ?? raise(flow), flow);
}

function raise(flow: string): never {
  throw new Error(`there is no flow ${flow}`);
}
