import type { Answer } from '../../dns/answer.ts';
import type { DnsTexts } from '../../dns/dns-texts.ts';
import { m } from '../../messages/compiled/messages.js';
import { localTime } from '../local-time.ts';
import { useAudience } from '../settings.ts';
import { eachOnce, linesOf } from './records-text.ts';

/** Every answer with its records and their TTL, who gave it and when. */
export function RawRecords({ answers, texts }: { answers: readonly Answer[]; texts: DnsTexts }) {
  const audience = useAudience();
  const shown = eachOnce(answers);
  if (shown.length === 0) return null;
  return (
    <details className="text-small">
      <summary className="link min-h-6 w-fit">{m.dns_records({ count: shown.length })}</summary>
      <p className="mt-2 text-soft">{m.dns_ttl_hint()}</p>
      <ul className="mt-1 grid gap-2">
        {shown.map((answer) => (
          <li key={`${answer.type} ${answer.name}`} className="border-s-2 border-rule ps-3">
            <p className="font-mono whitespace-pre-wrap wrap-anywhere" translate="no">
              {linesOf(answer, texts, audience).join('\n')}
            </p>
            <p className="text-soft">
              {m.dns_asked_at({
                resolver: answer.resolver,
                at: localTime(new Date(answer.at).toISOString()),
              })}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
