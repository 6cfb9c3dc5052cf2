import type { Audience } from '../../flow/text.ts';
import { entryOf, wordsFor } from '../../knowledge/codes.ts';
import { type HeaderWords, markMeaning } from '../../knowledge/header-words.ts';
import type { HeaderAnalysis } from '../../mail/headers/analyze-headers.ts';
import type { Check } from '../../mail/headers/check.ts';
import { headerFindings } from '../../mail/headers/header-findings.ts';
import type { Hop } from '../../mail/headers/route.ts';
import { timeText } from '../../mail/headers/stated-time.ts';
import { visibleText } from '../../mail/visible-text.ts';
import { m } from '../../messages/compiled/messages.js';
import { filledAnomaly } from './anomaly-words.ts';
import { duration } from './duration.ts';
import { hopName, numbersOf, senderText, transferText } from './hop-words.ts';
import { checkName, resultsText, verdictWords, wayWords } from './summary-words.ts';
import { actionWords, checkMeaning } from './verdict-words.ts';

/** The analysis as text for a ticket: one line a fact, each part below its name. */
export function headerEvidenceText(
  analysis: HeaderAnalysis,
  words: HeaderWords,
  audience: Audience = 'agent',
): string {
  const { authentication, route, marks, anomalies } = analysis;
  const { spf, dkim, dmarc, arc, claims, fromDomain } = authentication;
  const checks = [...(spf ? [spf] : []), ...dkim, ...(dmarc ? [dmarc] : []), ...(arc ? [arc] : [])];
  const parts = [
    [m.headers_text_title(), ...summaryLines(analysis, words, audience)],
    part(
      m.headers_text_checks(),
      checks.map((check) => checkLine(check, words, fromDomain, audience)),
    ),
    part(
      m.headers_text_claims(),
      claims.map((claim) => `${claim.authservId ?? m.headers_unnamed_server()}: ${resultsText(claim)}`),
    ),
    part(m.headers_route(), route.hops.map(hopLine)),
    part(
      m.headers_marks(),
      marks.map(({ mark, value, limit }) => {
        const meaning = markMeaning(words, mark, value, limit);
        const said = meaning?.value ? `, ${wordsFor(meaning.value.means, audience)}` : '';
        return `${m.headers_marks_value({ name: meaning?.name ?? mark, value })}${said}`;
      }),
    ),
    part(
      m.headers_unusual(),
      anomalies.map((anomaly) => {
        const known = entryOf(words.anomalies, anomaly.kind);
        return known
          ? `${filledAnomaly(known.title, anomaly)}. ${filledAnomaly(wordsFor(known.means, audience), anomaly)}`
          : anomaly.kind;
      }),
    ),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** Nothing where there is nothing to say. */
const part = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];

function summaryLines(analysis: HeaderAnalysis, words: HeaderWords, audience: Audience): string[] {
  const { envelope, authentication, route } = analysis;
  const { voucher } = authentication;
  const { word, text } = verdictWords(analysis, audience);
  const facts: readonly (readonly [string, string | undefined])[] = [
    [word, text],
    [
      m.headers_checked_by(),
      voucher &&
        `${voucher.server ?? m.headers_unnamed_server()}. ${wordsFor(words.verdicts.standing[voucher.standing].means, audience)}`,
    ],
    [m.headers_way(), wayWords(route)],
    [m.headers_from(), envelope.from],
    [m.headers_to(), envelope.to],
    [m.headers_subject(), envelope.subject],
    [m.headers_date(), envelope.date && timeText(envelope.date)],
    [m.headers_message_id(), envelope.messageId],
    [m.headers_return_path(), envelope.returnPath],
    [m.headers_sending_ip(), headerFindings(analysis).sendingIp],
  ];
  return facts.flatMap(([label, value]) => (value === undefined ? [] : [`${label}: ${oneLine(value)}`]));
}

function checkLine(check: Check, words: HeaderWords, from: string | undefined, audience: Audience): string {
  const { result, domain, selector, ip, policy } = check;
  const facts = [
    result,
    domain,
    selector && m.headers_selector({ selector }),
    policy && m.headers_policy({ policy }),
    actionWords(words, check),
    ip,
  ];
  const meaning = checkMeaning(words, check, from, audience);
  return `${checkName(check)}: ${facts.filter(Boolean).join(', ')}${meaning ? `. ${meaning.text}` : ''}`;
}

function hopLine(hop: Hop): string {
  const { number, from, time, wait, skew } = hop;
  const waited =
    skew !== undefined
      ? (skew > 0 ? m.headers_text_skew : m.headers_text_skew_behind)({ time: duration(skew) })
      : wait !== undefined
        ? m.headers_hop_wait({ time: duration(wait) })
        : undefined;
  const facts = [
    hopName(hop),
    from && m.headers_hop_from({ server: senderText(from) }),
    transferText(hop) || undefined,
    ...numbersOf(hop),
    waited,
  ];
  return oneLine(
    `${number}. ${time ? timeText(time) : m.headers_hop_no_time()}: ${facts.filter((fact) => fact !== undefined).join(', ')}`,
  );
}

/** Nothing that was pasted can begin a line of its own and pass for another part. */
const oneLine = (text: string) => visibleText(text.replaceAll(/\s+/g, ' ').trim());
