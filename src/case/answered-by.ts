import { type Place, pathOf, questionAt } from '../flow/flow.ts';
import type { Option, Question } from '../flow/schema.ts';
import { otherProvider } from '../knowledge/provider-id.ts';
import type { EvidenceFindings } from './evidence-findings.ts';
import { answersIn, type Log, providerIn } from './log.ts';
import type { RunnableFlow, Standing } from './replay.ts';

/** What is known without asking, by the name of the finding. */
export type Findings = ReadonlyMap<
  string,
  { readonly value: string; readonly readFrom: 'provider' | 'evidence' }
>;

/** `read` is what the evidence in the log says: `evidenceFindings`, which is loaded only where there is some. */
export function findingsIn(log: Log, read: EvidenceFindings = new Map()): Findings {
  const provider = providerIn(log);
  const known = provider === otherProvider ? 'other' : 'known';
  const findings = new Map<string, { value: string; readFrom: 'provider' | 'evidence' }>();
  if (provider !== undefined) findings.set('provider', { value: known, readFrom: 'provider' });
  for (const [finding, value] of read) findings.set(finding, { value, readFrom: 'evidence' });
  return findings;
}

/**
 * The first question on the way, or the one where the case stands, that a finding answers and nobody has answered yet.
 * An answer that was read is read anew when the finding has changed; what a person answered stands.
 */
export function answerFromFindings(
  flows: ReadonlyMap<string, RunnableFlow>,
  { trail, at }: Standing,
  log: Log,
  findings: Findings,
): { place: Place; question: Question; option: Option; readFrom: 'provider' | 'evidence' } | undefined {
  const answers = answersIn(log);
  for (const place of [...trail, at]) {
    const flow = flows.get(place.flow)?.flow;
    const question = flow && questionAt(flow, place.node);
    const finding = question?.answeredBy === undefined ? undefined : findings.get(question.answeredBy);
    const option = finding && question?.options.find(({ when }) => when?.includes(finding.value));
    const answer = answers.get(pathOf(place));
    const isOpen = answer === undefined || (answer.readFrom !== undefined && answer.option !== option?.id);
    if (question && finding && option && isOpen)
      return { place, question, option, readFrom: finding.readFrom };
  }
  return undefined;
}
