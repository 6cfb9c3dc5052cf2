import type { Content, Problem } from '../content.ts';
import { escalationProblems } from './escalation.ts';
import { graphOf } from './graph.ts';
import { journeyProblems } from './journeys.ts';
import { nameProblems } from './names.ts';
import { optionProblems } from './options.ts';
import { alikeProblems } from './questions-alike.ts';
import { loopProblems, reachProblems } from './reach.ts';
import { targetProblems } from './targets.ts';

/** Everything a schema cannot see. */
export function problemsIn(content: Content): Problem[] {
  const graph = graphOf(content);
  const loops = loopProblems(graph);
  return [
    ...targetProblems(content),
    ...reachProblems(content, graph),
    ...loops,
    ...optionProblems(content),
    ...alikeProblems(content),
    ...nameProblems(content),
    ...(loops.length === 0 ? escalationProblems(content, graph) : []),
    ...journeyProblems(content),
  ];
}
