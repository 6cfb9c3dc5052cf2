import type { Content, Problem } from '../content.ts';
import { escalationProblems } from './escalation.ts';
import { graphOf } from './graph.ts';
import { journeyProblems } from './journeys.ts';
import { nameProblems } from './names.ts';
import { optionProblems } from './options.ts';
import { alikeProblems } from './questions-alike.ts';
import { loopProblems, reachProblems } from './reach.ts';
import { targetProblems } from './targets.ts';

/** Everything a schema cannot see. Each step needs the one before: a wrong target cuts off half a flow. */
export function problemsIn(content: Content): Problem[] {
  const wording = [...optionProblems(content), ...alikeProblems(content), ...nameProblems(content)];
  const graph = graphOf(content);
  const edges = [...targetProblems(content), ...loopProblems(graph)];
  if (edges.length > 0) return [...edges, ...wording];
  const paths = reachProblems(content, graph);
  if (paths.length > 0) return [...paths, ...wording];
  return [...wording, ...escalationProblems(content, graph), ...journeyProblems(content)];
}
