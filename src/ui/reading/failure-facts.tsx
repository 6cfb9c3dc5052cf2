import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { codePath } from '../../knowledge/code-pages.ts';
import type { Failure } from '../../mail/reading.ts';
import { m } from '../../messages/compiled/messages.js';
import { readableInstant } from '../../ticket/zoned-time.ts';

/** What is stated of a failure: code, servers, time, and the words that told the reason. */
export function FailureFacts({ failure, isAgent }: { failure: Failure; isAgent: boolean }) {
  const { replyCode, enhancedCode, clientCode, remoteHost, reportedBy, at, because, diagnostic } = failure;
  // Where the whole reply told it, the reply is shown already.
  const toldBy = because?.value === diagnostic?.value ? undefined : because?.value;
  const codes = [replyCode?.value, enhancedCode?.value].filter((code) => code !== undefined).join(' ');
  const path =
    codePath({ replyCode: replyCode?.value, enhancedCode: enhancedCode?.value }) ?? clientCode?.value;
  const code = codes || clientCode?.value;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [m.result_code(), code && path ? <CodeLink key={code} code={code} path={path} /> : undefined],
    [isRefusal(failure) ? m.result_refused_by() : m.result_server(), remoteHost?.value],
    [m.result_reported_by(), isAgent ? reportedBy?.value : undefined],
    [m.result_at(), at && readableInstant(at.value)],
    [m.result_reason_words(), isAgent && toldBy ? `“${toldBy}”` : undefined],
  ];
  const stated = rows.filter(([, value]) => value !== undefined);
  if (stated.length === 0) return null;
  return (
    <dl className="mt-3 grid items-baseline gap-x-4 gap-y-1 text-small sm:grid-cols-[auto_minmax(0,1fr)]">
      {stated.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-soft">{label}</dt>
          <dd className="wrap-anywhere max-sm:mb-1" translate="no">
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A server answered. Where none was reached, nobody refused. */
export const isRefusal = ({ action, replyCode, reason }: Failure) =>
  action === 'failed' &&
  replyCode !== undefined &&
  !['unreachable', 'expired', 'domain-unknown'].includes(reason);

function CodeLink({ code, path }: { code: string; path: string }) {
  return (
    <Link to={`/codes/${path}`} className="link inline-flex min-h-6 items-center font-mono font-semibold">
      {code}
    </Link>
  );
}
