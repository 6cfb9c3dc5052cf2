import type { Content } from '../content.ts';
import { type Flow, outcomeAt, type Place, pathOf, placeOf, questionAt } from '../flow.ts';

export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly flow: string;
  readonly question: string;
  /** Which option of the question, counted from 0. */
  readonly option: number;
}

/** All flows as one graph: nodes are `flow/node` paths. Edges that lead nowhere are left out. */
export interface Graph {
  readonly nodes: readonly Place[];
  readonly out: ReadonlyMap<string, readonly Edge[]>;
  readonly into: ReadonlyMap<string, readonly Edge[]>;
}

export function graphOf({ flows }: Content): Graph {
  const nodes = [...flows.values()].flatMap(nodesOf);
  const out = new Map<string, Edge[]>(nodes.map((node) => [pathOf(node), []]));
  const into = new Map<string, Edge[]>(nodes.map((node) => [pathOf(node), []]));
  for (const edge of [...flows.values()].flatMap(edgesOf)) {
    if (!into.has(edge.to)) continue;
    out.get(edge.from)?.push(edge);
    into.get(edge.to)?.push(edge);
  }
  return { nodes, out, into };
}

function nodesOf(flow: Flow): Place[] {
  return [...Object.keys(flow.questions), ...Object.keys(flow.outcomes)].map((node) => ({
    flow: flow.id,
    node,
  }));
}

function edgesOf(flow: Flow): Edge[] {
  return Object.entries(flow.questions).flatMap(([question, { options }]) =>
    options.map(({ next }, option) => ({
      from: pathOf({ flow: flow.id, node: question }),
      to: pathOf(placeOf(next, flow.id)),
      flow: flow.id,
      question,
      option,
    })),
  );
}

export function exists({ flows }: Content, { flow, node }: Place): boolean {
  const found = flows.get(flow);
  return found !== undefined && (questionAt(found, node) ?? outcomeAt(found, node)) !== undefined;
}

/** Everything that can be reached along the edges, the beginnings included. */
export function reachedFrom(starts: Iterable<string>, next: (node: string) => Iterable<string>): Set<string> {
  const seen = new Set(starts);
  for (const node of seen) for (const to of next(node)) seen.add(to); // a Set visits what is added meanwhile
  return seen;
}

/** Where a case can begin: the first question of each flow. */
export function startsOf({ flows }: Content): string[] {
  return [...flows.values()].map((flow) => pathOf({ flow: flow.id, node: flow.start }));
}
