import type { DnsTexts } from '../../dns/dns-texts.ts';
import type { Audience } from '../../flow/text.ts';
import { m } from '../../messages/compiled/messages.js';
import { eachOnce, linesOf } from './records-text.ts';
import type { DnsResult } from './run-check.ts';
import { checkName, dnsActorWords, markWords, wordsOfResult } from './verdict-words.ts';

/**
 * A result as plain text, for the evidence of a case: what was found, what it means, who acts, and every record with its
 * TTL, the time and the resolver.
 */
export function dnsEvidenceText(result: DnsResult, texts: DnsTexts, audience: Audience): string {
  const said = wordsOfResult(result, texts, audience);
  const answers = eachOnce(result.answers);
  const [first] = answers;
  return [
    m.dns_evidence_title({ check: checkName(result.check), about: first?.name ?? '' }).replace(/: $/, ''),
    ...(first ? [m.dns_evidence_time({ resolver: first.resolver, at: instant(first.at) })] : []),
    ...said.flatMap(({ mark, result: title, means, remedy, actor }) => [
      '',
      mark === 'not-checked' ? title : `${markWords(mark)} ${title}`,
      means,
      `${dnsActorWords(actor, audience)}: ${remedy}`,
    ]),
    ...(answers.length > 0
      ? ['', m.dns_evidence_records(), ...answers.flatMap((answer) => linesOf(answer, texts, audience))]
      : []),
  ].join('\n');
}

/** Universal time, to the second: tickets leave this device and its time zone. */
const instant = (at: number) => `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
