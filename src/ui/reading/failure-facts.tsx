import { Link } from 'wouter';
import { codesOf } from '../../case/failure-details.ts';
import { codePath } from '../../knowledge/code-pages.ts';
import type { Failure } from '../../mail/reading.ts';
import { m } from '../../messages/compiled/messages.js';
import { readableInstant } from '../../ticket/zoned-time.ts';
import { StatedFacts } from './stated-facts.tsx';

/** What is stated of a failure: code, servers, time, and the words that told the reason. */
export function FailureFacts({ failure, isAgent }: { failure: Failure; isAgent: boolean }) {
  const { replyCode, enhancedCode, clientCode, remoteHost, reportedBy, at, because, diagnostic } = failure;
  // Where the whole reply told it, the reply is shown already.
  const toldBy = because?.value === diagnostic?.value ? undefined : because?.value;
  const path =
    codePath({ replyCode: replyCode?.value, enhancedCode: enhancedCode?.value }) ?? clientCode?.value;
  const code = codesOf(failure);
  return (
    <StatedFacts
      className="mt-3 items-baseline gap-y-1 max-sm:[&_dd]:mb-1"
      facts={[
        [m.result_code(), code && path ? <CodeLink key={code} code={code} path={path} /> : undefined],
        [isRefusal(failure) ? m.result_refused_by() : m.result_server(), remoteHost?.value],
        [m.result_reported_by(), isAgent ? reportedBy?.value : undefined],
        [m.result_at(), at && readableInstant(at.value)],
        [m.result_reason_words(), isAgent && toldBy ? `“${toldBy}”` : undefined],
      ]}
    />
  );
}

/** A server answered. Where none was reached, nobody refused. */
export const isRefusal = ({ action, replyCode, reason }: Failure) =>
  action === 'failed' &&
  replyCode !== undefined &&
  !['unreachable', 'expired', 'domain-unknown'].includes(reason);

function CodeLink({ code, path }: { code: string; path: string }) {
  return (
    <Link to={`/codes/${path}`} className="link inline-flex min-h-6 items-center font-mono font-strong">
      {code}
    </Link>
  );
}
