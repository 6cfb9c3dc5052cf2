import { type Answer, hasFailed } from '../../dns/answer.ts';
import type { DnsTexts } from '../../dns/dns-texts.ts';
import { recordLine } from '../../dns/record.ts';
import type { Audience } from '../../flow/text.ts';
import { m } from '../../messages/compiled/messages.js';
import { failureWords } from './verdict-words.ts';

/** Each question once, in the order in which they were asked. */
export function eachOnce(answers: readonly Answer[]): Answer[] {
  return [...new Map(answers.map((answer) => [`${answer.type} ${answer.name}`, answer])).values()];
}

/** What a resolver answered, as `dig` prints it; or that there was nothing, or no answer. */
export function linesOf(answer: Answer, texts: DnsTexts, audience: Audience): string[] {
  const question = `${answer.name}. ${answer.type}`;
  if (hasFailed(answer)) {
    const failure = failureWords(answer.outcome, texts, audience);
    return [`${question}: ${m.dns_records_failed({ failure })}`];
  }
  const lines = [...answer.aliases, ...answer.records].map(recordLine);
  if (answer.outcome === 'records') return lines;
  const nothing = answer.outcome === 'no-such-name' ? m.dns_records_no_name() : m.dns_records_none();
  return [...lines, `${question}: ${nothing}`];
}
