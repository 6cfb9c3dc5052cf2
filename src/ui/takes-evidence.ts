import { answersIn } from '../case/log.ts';
import { readFindings } from '../flow/findings.ts';
import { type Place, pathOf, questionAt } from '../flow/flow.ts';
import type { OpenCase } from './show-case.ts';

/** A question that a pasted text would answer, and that none has answered: the box stands on its page. */
export function takesEvidence({ case: { log }, flows }: OpenCase, place: Place): boolean {
  const flow = flows.get(place.flow)?.flow;
  const finding = flow && questionAt(flow, place.node)?.answeredBy;
  return (
    finding !== undefined &&
    readFindings.has(finding) &&
    answersIn(log).get(pathOf(place))?.readFrom === undefined
  );
}
