import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { FailureGroup } from '../../case/failure-groups.ts';
import { codePath } from '../../knowledge/code-pages.ts';
import { type Knowledge, type Words, wordsFor } from '../../knowledge/codes.ts';
import type { Meaning } from '../../knowledge/look-up.ts';
import { lookUpFailure } from '../../knowledge/look-up-failure.ts';
import type { Failure } from '../../mail/reading.ts';
import { m } from '../../messages/compiled/messages.js';
import { readableInstant } from '../../ticket/zoned-time.ts';
import { actorWords } from '../components/actor-words.ts';
import type { OpenCase } from '../open-case.ts';

/** One cause: what it means, for whom, who must act, and the words it was read from. */
export function FailureCard({
  open,
  group,
  knowledge,
  isOneOfSeveral,
  action,
}: {
  open: OpenCase;
  group: FailureGroup;
  knowledge: Knowledge;
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
          <span className="font-semibold">
            {m.result_acts()}: {actorWords(meaning.actor, open.audience)}.
          </span>{' '}
          {words(meaning.remedy)}
        </p>
      )}
      {action}
      {failure.diagnostic && (
        <figure className="mt-4">
          <figcaption className="text-small text-soft">{m.result_words()}</figcaption>
          <blockquote
            className="mt-1 max-h-48 overflow-auto border-s-2 border-edge ps-3 font-mono text-small whitespace-pre-wrap wrap-anywhere"
            translate="no"
            lang="en"
          >
            {failure.diagnostic.value}
          </blockquote>
        </figure>
      )}
      <Facts failure={failure} isAgent={open.audience === 'agent'} />
      {open.audience === 'agent' && <Remarks open={open} failure={failure} meaning={meaning} words={words} />}
    </section>
  );
}

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

function Facts({ failure, isAgent }: { failure: Failure; isAgent: boolean }) {
  const { replyCode, enhancedCode, clientCode, remoteHost, reportedBy, at, because } = failure;
  const codes = [replyCode?.value, enhancedCode?.value].filter((code) => code !== undefined).join(' ');
  const path =
    codePath({ replyCode: replyCode?.value, enhancedCode: enhancedCode?.value }) ?? clientCode?.value;
  const code = codes || clientCode?.value;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [m.result_code(), code && path ? <CodeLink key={code} code={code} path={path} /> : undefined],
    [isRefusal(failure) ? m.result_refused_by() : m.result_server(), remoteHost?.value],
    [m.result_reported_by(), isAgent ? reportedBy?.value : undefined],
    [m.result_at(), at && readableInstant(at.value)],
    [m.result_reason_words(), isAgent && because ? `“${because.value}”` : undefined],
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
const isRefusal = ({ action, replyCode, reason }: Failure) =>
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
