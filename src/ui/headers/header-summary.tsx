import type { ReactNode } from 'react';
import type { Audience } from '../../flow/text.ts';
import { wordsFor } from '../../knowledge/codes.ts';
import type { HeaderWords } from '../../knowledge/header-words.ts';
import type { HeaderAnalysis } from '../../mail/headers/analyze-headers.ts';
import { headerFindings } from '../../mail/headers/header-findings.ts';
import type { Mark } from '../../mail/headers/mark.ts';
import { timeText, utcText } from '../../mail/headers/stated-time.ts';
import { visibleText } from '../../mail/visible-text.ts';
import { m } from '../../messages/compiled/messages.js';
import { decisiveMarks } from './decisive-marks.ts';
import { verdictWords, wayWords } from './summary-words.ts';
import { VerdictChip } from './verdict-chip.tsx';

/** What most people want to know, first: is the sender proved, who says so, how long did it take. */
export function HeaderSummary({
  analysis,
  words,
  audience,
}: {
  analysis: HeaderAnalysis;
  words: HeaderWords;
  audience: Audience;
}) {
  const { envelope, authentication, route } = analysis;
  const { verdict, word, text, remedy } = verdictWords(analysis, audience);
  const isAgent = audience === 'agent';
  const { voucher } = authentication;
  const date = envelope.date;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-lg">
        <VerdictChip verdict={verdict}>{word}</VerdictChip>
        <span>{text}</span>
      </p>
      {remedy !== undefined && <p className="mt-2">{remedy}</p>}
      <dl className="mt-3 ruled border-y border-rule">
        {isAgent && <FilterFact marks={analysis.marks} words={words} />}
        <Fact label={m.headers_checked_by()}>
          {voucher && (
            <>
              {voucher.server === undefined ? (
                m.headers_unnamed_server()
              ) : (
                <span className="font-mono" translate="no">
                  {voucher.server}
                </span>
              )}
              <span className="block text-small text-soft">
                {wordsFor(words.verdicts.standing[voucher.standing].means, audience)}
              </span>
            </>
          )}
        </Fact>
        <Fact label={m.headers_way()}>{wayWords(route)}</Fact>
        <Fact label={m.headers_from()}>{shown(envelope.from)}</Fact>
        <Fact label={m.headers_to()}>{shown(envelope.to)}</Fact>
        <Fact label={m.headers_subject()}>{shown(envelope.subject)}</Fact>
        <Fact label={m.headers_date()}>
          {date && (
            <>
              {timeText(date)}
              <span className="block text-small text-soft">{utcText(date)}</span>
            </>
          )}
        </Fact>
        {isAgent && (
          <>
            <Fact label={m.headers_message_id()}>{shown(envelope.messageId)}</Fact>
            <Fact label={m.headers_return_path()}>{shown(envelope.returnPath)}</Fact>
            <Fact label={m.headers_sending_ip()}>{headerFindings(analysis).sendingIp}</Fact>
          </>
        )}
      </dl>
    </>
  );
}

const shown = (text: string | undefined) => text && visibleText(text);

/** Why it was filed as spam, at a glance. */
function FilterFact({ marks, words }: { marks: readonly Mark[]; words: HeaderWords }) {
  const against = decisiveMarks(marks, words).filter(({ value }) => value.verdict === 'bad');
  if (against.length === 0) return null;
  return (
    <Fact label={m.headers_filters()}>
      <ul className="grid justify-items-start gap-1">
        {against.slice(0, mostAgainst).map(({ mark, name, of, value }) => (
          <li key={mark}>
            <VerdictChip verdict="bad">{findingWords(name, of, wordsFor(value.means, 'agent'))}</VerdictChip>
          </li>
        ))}
      </ul>
    </Fact>
  );
}

/** `Spam score: …`; where the name says the same already, who found it. */
function findingWords(name: string, of: string, means: string): string {
  return `${means === `${name}.` ? of : name}: ${means}`;
}

/** All of them stand further down. */
const mostAgainst = 4;

function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (children === undefined) return null;
  return (
    <div className="grid gap-x-6 py-1.5 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <dt className="text-soft">{label}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  );
}
