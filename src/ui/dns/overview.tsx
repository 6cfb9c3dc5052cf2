import type { DnsTexts } from '../../dns/dns-texts.ts';
import type { CheckId } from '../../dns/verdicts.ts';
import { m } from '../../messages/compiled/messages.js';
import { useAudience } from '../settings.ts';
import { MarkIcon } from './mark-icon.tsx';
import type { DnsResult } from './run-check.ts';
import { checkName, markWords, wordsOfResult, worstOf } from './verdict-words.ts';

/** What every check found, in one line each, the worst of it. A line leads to its check. */
export function Overview({
  checks,
  results,
  running,
  texts,
}: {
  checks: readonly CheckId[];
  results: Partial<Readonly<Record<CheckId, DnsResult>>>;
  running: readonly CheckId[];
  texts: DnsTexts;
}) {
  const audience = useAudience();
  return (
    <ul aria-label={m.dns_overview()} className="mt-3 ruled rounded-card border border-rule bg-raised">
      {checks.map((check) => {
        const result = results[check];
        const isRunning = running.includes(check);
        const worst = result && !isRunning ? worstOf(wordsOfResult(result, texts, audience)) : undefined;
        return (
          <li key={check} className="flex min-h-9 items-start gap-2 px-3 py-1.5">
            <span className="mt-0.5 grid size-5 shrink-0 place-items-center">
              {worst && <MarkIcon mark={worst.mark} />}
            </span>
            <span className="w-20 shrink-0 font-strong">{checkName(check)}</span>
            {worst ? (
              <a
                className="link min-w-0 flex-1"
                href={`#dns-${check}`}
                onClick={(event) => {
                  event.preventDefault(); // the part behind # may hold what is looked up
                  document.getElementById(`dns-${check}`)?.focus();
                }}
              >
                {worst.mark !== 'not-checked' && <span className="sr-only">{markWords(worst.mark)} </span>}
                {worst.result}
              </a>
            ) : (
              <span className="text-soft">{isRunning ? m.dns_running() : m.dns_not_run()}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
