import type { Audience } from '../../flow/text.ts';
import { entryOf, wordsFor } from '../../knowledge/codes.ts';
import type { HeaderWords } from '../../knowledge/header-words.ts';
import type { Authentication } from '../../mail/headers/authentication.ts';
import type { Check } from '../../mail/headers/check.ts';
import { m } from '../../messages/compiled/messages.js';
import { FieldWords } from './field-words.tsx';
import { HeaderSection } from './header-section.tsx';
import { LongList } from './long-list.tsx';
import { checkName } from './summary-words.ts';
import { VerdictChip } from './verdict-chip.tsx';
import { actionWords, alignmentWords, checkMeaning } from './verdict-words.ts';

/** The results that count, in plain words. */
export function CheckList({
  authentication,
  words,
  audience,
}: {
  authentication: Authentication;
  words: HeaderWords;
  audience: Audience;
}) {
  const { spf, dkim, dmarc, arc, others } = authentication;
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
      <ul className="mt-2 ruled border-y border-rule empty:hidden">
        <LongList
          items={checks}
          row={(check, index) => (
            <li key={index} className="py-3">
              <CheckRow check={check} words={words} audience={audience} from={authentication.fromDomain} />
            </li>
          )}
        />
      </ul>
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
  const isAgent = audience === 'agent';
  const meaning = checkMeaning(words, check, from, audience);
  const alignment = alignmentWords(words, check, from, audience);
  const method = entryOf(words.verdicts.methods, check.method);
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <VerdictChip verdict={meaning?.verdict ?? 'neutral'}>
          {`${method?.name ?? checkName(check)}: ${check.result}`}
        </VerdictChip>
        {isAgent && (
          <span className="font-mono wrap-anywhere" translate="no">
            {factsOf(check, words).join(' · ')}
          </span>
        )}
      </p>
      {method && <p className="mt-1 text-small text-soft">{wordsFor(method.about, audience)}</p>}
      {meaning && <p className="mt-1">{meaning.text}</p>}
      {alignment && <p className="mt-1">{alignment}</p>}
      {check.reason && isAgent && (
        <p className="mt-1 text-small">
          <span className="text-soft">{m.headers_server_words()}: </span>
          <span className="font-mono wrap-anywhere" lang="en" translate="no">
            {check.reason}
          </span>
        </p>
      )}
      {isAgent && <FieldWords fields={[check.field]} />}
    </>
  );
}

/** Names and numbers of a check, for agents. */
function factsOf(check: Check, words: HeaderWords): string[] {
  const { domain, selector, policy, ip } = check;
  return [
    domain,
    selector && m.headers_selector({ selector }),
    policy && m.headers_policy({ policy }),
    actionWords(words, check),
    ip,
  ].filter((fact) => fact !== undefined);
}
