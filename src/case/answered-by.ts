import { pathOf, questionAt } from '../flow/flow.ts';
import type { Option, Question } from '../flow/schema.ts';
import { otherProvider } from '../knowledge/provider-id.ts';
import { answersIn, type Log, providerIn } from './log.ts';
import type { RunnableFlow, Standing } from './replay.ts';

/** What is known without asking, by the name of the finding. */
export type Findings = ReadonlyMap<
  string,
  { readonly value: string; readonly readFrom: 'provider' | 'evidence' }
>;

export function findingsIn(log: Log): Findings {
  const provider = providerIn(log);
  if (provider === undefined) return new Map();
  return new Map([
    ['provider', { value: provider === otherProvider ? 'other' : 'known', readFrom: 'provider' }],
  ]);
}

/** The option that a finding chooses where the case stands, unless somebody has answered there before. */
export function answerFromFindings(
  flows: ReadonlyMap<string, RunnableFlow>,
  { at }: Standing,
  log: Log,
): { question: Question; option: Option; readFrom: 'provider' | 'evidence' } | undefined {
  const flow = flows.get(at.flow)?.flow;
  const question = flow && questionAt(flow, at.node);
  if (!question?.answeredBy || answersIn(log).has(pathOf(at))) return undefined;
  const finding = findingsIn(log).get(question.answeredBy);
  const option = finding && question.options.find(({ when }) => when?.includes(finding.value));
  return finding && option ? { question, option, readFrom: finding.readFrom } : undefined;
}
