import { lazy, type ReactNode } from 'react';
import type { FailureGroup } from '../../case/failure-groups.ts';
import { type Knowledge, type Words, wordsFor } from '../../knowledge/codes.ts';
import type { Meaning } from '../../knowledge/look-up.ts';
import { lookUpFailure } from '../../knowledge/look-up-failure.ts';
import type { Failure } from '../../mail/reading.ts';
import { m } from '../../messages/compiled/messages.js';
import { actorWords, programActorWords } from '../components/actor-words.ts';
import { OptionalPart } from '../components/optional-part.tsx';
import type { OpenCase } from '../show-case.ts';
import { FailureFacts, isRefusal } from './failure-facts.tsx';

/** One cause: what it means, for whom, who must act, and the words it was read from. */
export function FailureCard({
  open,
  group,
  knowledge,
  sendingIp,
  isOneOfSeveral,
  action,
}: {
  open: OpenCase;
  group: FailureGroup;
  knowledge: Knowledge;
  sendingIp: string | undefined;
  isOneOfSeveral: boolean;
  action: ReactNode;
}) {
  const [failure] = group.failures;
  if (!failure) return null;
  const meaning = lookUpFailure(knowledge, failure, open.provider.id);
  const words = (text: Words) => wordsFor(text, open.audience);
  const isKnown = meaning.from !== 'none';
  return (
    <section
      className={`mt-5 ${isOneOfSeveral ? 'rounded-card border border-rule p-4' : 'border-t border-rule pt-4'}`}
    >
      <h3 className="text-lg">{isKnown ? words(meaning.meaning) : m.result_no_reason()}</h3>
      <Recipients failures={group.failures} hasCount={isOneOfSeveral} />
      {isKnown && (
        <p className="mt-3">
          <span className="font-strong">
            {m.result_acts()}:{' '}
            {(meaning.client === undefined ? actorWords : programActorWords)(meaning.actor, open.audience)}.
          </span>{' '}
          {words(meaning.remedy)}
        </p>
      )}
      {action}
      {failure.diagnostic && listed.has(failure.reason) && (
        <OptionalPart>
          <NamedBlocklists text={failure.diagnostic.value} ip={sendingIp} audience={open.audience} />
        </OptionalPart>
      )}
      {failure.diagnostic && (
        <figure className="mt-4">
          <figcaption className="text-small text-soft">{wordsTitle(failure)}</figcaption>
          <blockquote
            className="mt-1 max-h-48 overflow-auto border-s-2 border-edge ps-3 font-mono text-small whitespace-pre-wrap wrap-anywhere"
            translate="no"
            lang="en"
          >
            {failure.diagnostic.value}
          </blockquote>
        </figure>
      )}
      <FailureFacts failure={failure} isAgent={open.audience === 'agent'} />
      {open.audience === 'agent' && <Remarks open={open} failure={failure} meaning={meaning} words={words} />}
    </section>
  );
}

/** A sentence without any code may be the person's own. */
function wordsTitle({ clientCode, replyCode, enhancedCode, remoteHost, reportedBy }: Failure): string {
  if (clientCode) return m.result_program_words();
  const isReply = (replyCode ?? enhancedCode ?? remoteHost ?? reportedBy) !== undefined;
  return isReply ? m.result_words() : m.result_pasted_words();
}

/** Reasons for which a server may name a list. */
const listed: ReadonlySet<string> = new Set([
  'sender-blocklisted',
  'sender-host',
  'sender-domain',
  'content-rejected',
]);

const NamedBlocklists = lazy(async () => ({
  default: (await import('./named-blocklists.tsx')).NamedBlocklists,
}));

/** So many are shown before the rest is folded. */
const shownAtOnce = 5;

function Recipients({ failures, hasCount }: { failures: readonly Failure[]; hasCount: boolean }) {
  const stated = [...new Set(failures.flatMap(({ recipient }) => recipient?.value ?? []))];
  if (stated.length === 0) return null;
  const isGuessed = failures.some(({ guessed }) => guessed);
  const [first, rest] = [stated.slice(0, shownAtOnce), stated.slice(shownAtOnce)];
  return (
    <div className="mt-1">
      {hasCount && stated.length > 1 && (
        <p className="text-small text-soft">{m.result_recipients({ count: stated.length })}</p>
      )}
      <Addresses addresses={first} />
      {rest.length > 0 && (
        <details>
          <summary className="link min-h-6 w-fit text-small">
            {m.result_recipients_more({ count: rest.length })}
          </summary>
          <Addresses addresses={rest} />
        </details>
      )}
      {isGuessed && <p className="text-small text-soft">{m.result_guessed()}</p>}
    </div>
  );
}

function Addresses({ addresses }: { addresses: readonly string[] }) {
  return (
    <ul aria-label={m.result_for()}>
      {addresses.map((address) => (
        <li key={address} className="font-mono wrap-anywhere" translate="no">
          {address}
        </li>
      ))}
    </ul>
  );
}

function Remarks({
  open,
  failure,
  meaning,
  words,
}: {
  open: OpenCase;
  failure: Failure;
  meaning: Meaning;
  words: (text: Words) => string;
}) {
  const provider = open.provider.name;
  const { contradiction, remoteHost, reportedBy } = failure;
  const isOwnMeaning = meaning.from === 'provider' && meaning.provider === open.provider.id;
  const isHostKnown = (remoteHost ?? reportedBy) !== undefined;
  const remarks = [
    isOwnMeaning &&
      (isHostKnown ? m.result_meaning_provider({ provider }) : m.result_meaning_provider_if({ provider })),
    meaning.standard && m.result_meaning_standard({ meaning: words(meaning.standard.meaning) }),
    meaning.foreignHost && remoteHost && isRefusal(failure) && m.result_foreign({ provider }),
    contradiction &&
      m.result_contradiction({ reply: contradiction.replyCode, enhanced: contradiction.enhancedCode }),
  ].filter((remark) => typeof remark === 'string');
  return remarks.map((remark) => (
    <p key={remark} className="mt-2 text-small text-soft">
      {remark}
    </p>
  ));
}
