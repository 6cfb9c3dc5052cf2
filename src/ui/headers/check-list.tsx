import type { Audience } from '../../flow/text.ts';
import { entryOf, wordsFor } from '../../knowledge/codes.ts';
import type { HeaderWords } from '../../knowledge/header-words.ts';
import type { Authentication } from '../../mail/headers/authentication.ts';
import type { AuthenticationResults } from '../../mail/headers/authentication-results.ts';
import type { Check } from '../../mail/headers/check.ts';
import { m } from '../../messages/compiled/messages.js';
import { ArcSets } from './arc-sets.tsx';
import { FieldWords } from './field-words.tsx';
import { HeaderSection } from './header-section.tsx';
import { Signatures } from './signatures.tsx';
import { checkName, resultsText } from './summary-words.ts';
import { VerdictChip } from './verdict-chip.tsx';
import { alignmentWords, checkMeaning } from './verdict-words.ts';

/** The results that count, in plain words; below them what does not count. */
export function CheckList({
  authentication,
  words,
  audience,
}: {
  authentication: Authentication;
  words: HeaderWords;
  audience: Audience;
}) {
  const { spf, dkim, dmarc, arc, others, claims, arcSets, signatures } = authentication;
  const checks = [
    ...(spf ? [spf] : []),
    ...dkim,
    ...(dmarc ? [dmarc] : []),
    ...(arc ? [arc] : []),
    // Composite authentication is a mark of Microsoft's.
    ...others.filter(({ method }) => method !== 'compauth'),
  ];
  return (
    <HeaderSection title={m.headers_checks()}>
      {checks.length === 0 && <p className="mt-2">{m.headers_checks_none()}</p>}
      <ul className="mt-2 divide-y divide-rule border-y border-rule empty:hidden">
        {checks.map((check, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a method can have several results, in a fixed order
          <li key={index} className="py-3">
            <CheckRow check={check} words={words} audience={audience} from={authentication.fromDomain} />
          </li>
        ))}
      </ul>
      <Claims claims={claims} />
      <ArcSets sets={arcSets} />
      <Signatures signatures={signatures} />
    </HeaderSection>
  );
}

function CheckRow({
  check,
  words,
  audience,
  from,
}: {
  check: Check;
  words: HeaderWords;
  audience: Audience;
  from: string | undefined;
}) {
  const meaning = checkMeaning(words, check, from, audience);
  const alignment = alignmentWords(words, check, from, audience);
  const method = entryOf(words.verdicts.methods, check.method);
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <VerdictChip verdict={meaning?.verdict ?? 'neutral'}>
          {`${method?.name ?? checkName(check)}: ${check.result}`}
        </VerdictChip>
        <span className="font-mono wrap-anywhere" translate="no">
          {[
            check.domain,
            check.selector && m.headers_selector({ selector: check.selector }),
            check.policy && m.headers_policy({ policy: check.policy }),
            check.action && m.headers_action({ action: check.action }),
            check.ip,
          ]
            .filter((part) => part !== undefined)
            .join(' · ')}
        </span>
      </p>
      {method && <p className="mt-1 text-small text-soft">{wordsFor(method.about, audience)}</p>}
      {meaning && <p className="mt-1">{meaning.text}</p>}
      {alignment && <p className="mt-1">{alignment}</p>}
      {check.reason && audience === 'agent' && (
        <p className="mt-1 text-small">
          <span className="text-soft">{m.headers_server_words()}: </span>
          <span className="font-mono wrap-anywhere" lang="en" translate="no">
            {check.reason}
          </span>
        </p>
      )}
      <FieldWords fields={[check.field]} />
    </>
  );
}

function Claims({ claims }: { claims: readonly AuthenticationResults[] }) {
  if (claims.length === 0) return null;
  return (
    <details className="mt-3">
      <summary className="link min-h-6 w-fit">{m.headers_claims()}</summary>
      <p className="mt-1 text-small text-soft">{m.headers_claims_hint()}</p>
      <ul className="mt-2 grid gap-2">
        {claims.map((claim, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one server can say several things, in a fixed order
          <li key={index}>
            <span className="font-mono font-semibold wrap-anywhere" translate="no">
              {claim.authservId ?? m.headers_unnamed_server()}
            </span>{' '}
            <span className="font-mono wrap-anywhere" translate="no">
              {resultsText(claim)}
            </span>
            <FieldWords fields={[claim.field]} />
          </li>
        ))}
      </ul>
    </details>
  );
}
