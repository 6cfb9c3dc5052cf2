import { type Content, fileOf, type Problem } from '../content.ts';
import { outcomeAt, type Place, pathOf } from '../flow.ts';
import { type Edge, type Graph, reachedFrom, startsOf } from './graph.ts';

const keyOf = (content: Content, { flow, node }: Place) => {
  const found = content.flows.get(flow);
  return found && outcomeAt(found, node) ? 'outcomes' : 'questions';
};

/** Nodes no case comes to, and questions from which no case comes to an end. */
export function reachProblems(content: Content, graph: Graph): Problem[] {
  const reached = reachedFrom(startsOf(content), (node) => (graph.out.get(node) ?? []).map(({ to }) => to));
  const ends = graph.nodes.filter((place) => keyOf(content, place) === 'outcomes').map(pathOf);
  const leavesTheGraph = content.unreadable.size > 0;
  const ending = reachedFrom(ends, (node) => (graph.into.get(node) ?? []).map(({ from }) => from));

  return graph.nodes.flatMap((place): Problem[] => {
    const path = pathOf(place);
    const at = { file: fileOf(place.flow), path: [keyOf(content, place), place.node] };
    if (!reached.has(path) && !leavesTheGraph) {
      if ((graph.into.get(path) ?? []).length > 0) return []; // the first of a chain is enough
      const what = `no path from the start of a flow leads to "${place.node}"`;
      return [{ ...at, what, fix: 'let an option lead here, or delete it' }];
    }
    if (!ending.has(path) && !leavesTheGraph) {
      const what = `dead end: no outcome can be reached from "${place.node}"`;
      return [{ ...at, what, fix: 'give it an option that leads on' }];
    }
    return [];
  });
}

/** Options that lead back to a question that was asked before, within a flow or through other flows. */
export function loopProblems(graph: Graph): Problem[] {
  return closingEdges(graph).map(({ edge, loop }) => ({
    file: fileOf(edge.flow),
    path: ['questions', edge.question, 'options', edge.option, 'next'],
    what: `loop: ${[...loop, edge.to].join(' → ')}`,
    fix: 'lead on to a question that was not asked yet, or to an outcome',
  }));
}

/** Depth first without recursion: a flow may be longer than the call stack is deep. */
function closingEdges(graph: Graph): { edge: Edge; loop: string[] }[] {
  const done = new Set<string>();
  const found: { edge: Edge; loop: string[] }[] = [];
  for (const root of graph.nodes) {
    const branch = new Map<string, Iterator<Edge>>();
    const enter = (node: string) => branch.set(node, (graph.out.get(node) ?? [])[Symbol.iterator]());
    if (!done.has(pathOf(root))) enter(pathOf(root));
    const stack = [...branch.keys()];
    for (let node = stack.at(-1); node !== undefined; node = stack.at(-1)) {
      const step = branch.get(node)?.next();
      if (step === undefined || step.done) {
        done.add(node);
        branch.delete(node);
        stack.pop();
      } else if (branch.has(step.value.to)) {
        found.push({ edge: step.value, loop: stack.slice(stack.indexOf(step.value.to)) });
      } else if (!done.has(step.value.to)) {
        enter(step.value.to);
        stack.push(step.value.to);
      }
    }
  }
  return found;
}
