import { accountDetails } from '../account-details.ts';
import { type Content, fileOf, type Problem } from '../content.ts';
import { outcomeAt, type Place, pathOf, questionAt } from '../flow.ts';
import type { Question } from '../schema.ts';
import { type Graph, startsOf } from './graph.ts';

/**
 * An `escalate` outcome that a case can come to without a detail that a provider requires having been asked for.
 * For each node: the details asked for on every path to it. Needs a graph without loops.
 */
export function escalationProblems(content: Content, graph: Graph): Problem[] {
  const asked = askedOnEveryPath(content, graph);
  return graph.nodes.flatMap((place): Problem[] => {
    const flow = content.flows.get(place.flow);
    const outcome = flow && outcomeAt(flow, place.node);
    if (outcome?.kind !== 'escalate') return [];
    const { collect = [], without = [] } = outcome;
    const known = new Set([...(asked.get(pathOf(place)) ?? []), ...collect, ...without]);
    const missing = new Map<string, string[]>();
    for (const [id, { account, requires }] of content.providers) {
      const needs = [...(known.has(accountDetails) ? [] : account), ...requires];
      for (const detail of needs.filter((need) => content.details.has(need) && !known.has(need))) {
        missing.set(detail, [...(missing.get(detail) ?? []), id]);
      }
    }
    return [...missing].map(([detail, providers]) => ({
      file: fileOf(place.flow),
      path: ['outcomes', place.node],
      what: `can be reached without "${detail}", which support needs (${providers.join(', ')})`,
      fix: `add it to \`collect\` here, or ask for it on the way`,
    }));
  });
}

function askedOnEveryPath(content: Content, graph: Graph): Map<string, ReadonlySet<string>> {
  const asked = new Map<string, ReadonlySet<string>>(startsOf(content).map((start) => [start, new Set()]));
  const open = new Map(graph.nodes.map((node) => [pathOf(node), graph.into.get(pathOf(node))?.length ?? 0]));
  const starts = new Set(startsOf(content));
  const ready: Place[] = graph.nodes.filter((node) => open.get(pathOf(node)) === 0);
  for (const place of ready) {
    const path = pathOf(place);
    const flow = content.flows.get(place.flow);
    const here = new Set([...(asked.get(path) ?? []), ...shownCollect(flow && questionAt(flow, place.node))]);
    for (const { to } of graph.out.get(path) ?? []) {
      const before = asked.get(to);
      if (!starts.has(to)) asked.set(to, before === undefined ? here : intersection(before, here));
      const left = (open.get(to) ?? 1) - 1;
      open.set(to, left);
      if (left === 0) ready.push(placeOfPath(to));
    }
  }
  return asked;
}

/** A question that evidence answers, or that a customer's case passes by, is not shown, so it asks for nothing. */
function shownCollect(question: Question | undefined): readonly string[] {
  return question?.answeredBy === undefined && question?.for === undefined ? (question?.collect ?? []) : [];
}

function intersection(one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> {
  return new Set([...one].filter((item) => other.has(item)));
}

function placeOfPath(path: string): Place {
  const [flow = '', node = ''] = path.split('/');
  return { flow, node };
}
