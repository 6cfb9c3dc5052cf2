import {
  Clock,
  FileText,
  Flag,
  type LucideIcon,
  Mail,
  MailCheck,
  MailQuestion,
  MailX,
  Reply,
} from 'lucide-react';
import { useId } from 'react';
import { Link } from 'react-router';
import { type FailureGroup, failureGroups, groupOf } from '../../case/failure-groups.ts';
import { type Focus, firstFailure, focusIn } from '../../case/focus.ts';
import { type EntryOf, entriesIn } from '../../case/log.ts';
import { proposeStart, readingId } from '../../case/propose-start.ts';
import { type Knowledge, type Readings, wordsFor } from '../../knowledge/codes.ts';
import type { Reading } from '../../mail/reading.ts';
import { m } from '../../messages/compiled/messages.js';
import { Button, buttonLook } from '../components/button.tsx';
import type { OpenCase } from '../open-case.ts';
import { FailureCard } from './failure-card.tsx';
import { useGoOn } from './use-go-on.ts';

const bad = { edge: 'border-s-fail', color: 'text-fail' };
const unsure = { edge: 'border-s-wait', color: 'text-wait' };
const neutral = { edge: 'border-s-other', color: 'text-other' };
const good = { edge: 'border-s-solved', color: 'text-solved' };

const looks: Record<keyof Readings, { icon: LucideIcon; edge: string; color: string }> = {
  failed: { icon: MailX, ...bad },
  delayed: { icon: Clock, ...unsure },
  'error-text': { icon: MailX, ...bad },
  complaint: { icon: Flag, ...unsure },
  'auto-reply': { icon: Reply, ...neutral },
  delivered: { icon: MailCheck, ...good },
  message: { icon: Mail, ...neutral },
  headers: { icon: FileText, ...neutral },
  unrecognised: { icon: MailQuestion, ...unsure },
};

/** What a text turned out to be, what failed, for whom and why, who must act, and the one way on. */
export function ResultCard({
  open,
  evidence,
  reading,
  knowledge,
}: {
  open: OpenCase;
  evidence: EntryOf<'evidence'>;
  reading: Reading;
  knowledge: Knowledge;
}) {
  const { audience } = open;
  const title = useId();
  const focus = focusIn(open.case.log);
  const isFocus = focus?.evidence.id === evidence.id;
  const failure = isFocus ? focus.failure : firstFailure(reading);
  const at = failure ? reading.failures.indexOf(failure) : 0;
  const id = readingId(reading, failure);
  const said = knowledge.readings?.[id];
  const goOn = useGoOn(open, evidence);
  if (!said) return null;
  const { icon: Icon, edge, color } = looks[id];
  const groups = failureGroups(reading);
  const start = proposeStart(reading, failure, knowledge, open.provider.id);
  const ways = (
    <Ways
      open={open}
      isFocus={isFocus}
      start={groups.length > 1 ? undefined : start}
      onStart={(place) => goOn({ failure: at, start: place })}
    />
  );

  return (
    <section
      aria-labelledby={title}
      className={`rounded-card border border-s-4 border-rule bg-raised p-4 shadow-float sm:p-6 ${edge}`}
    >
      <h2 id={title} className="flex items-center gap-3 text-xl">
        <Icon aria-hidden="true" className={`size-7 shrink-0 ${color}`} />
        {wordsFor(said.title, audience)}
      </h2>
      {isFocus && entriesIn(open.case.log, 'evidence').length > 1 && (
        <p className="mt-1 text-small font-semibold text-accent">{m.result_here()}</p>
      )}
      <p className="mt-1 text-soft">{wordsFor(said.text, audience)}</p>
      {groups.length === 0 && ways}
      {groups.map((group) => (
        <FailureCard
          key={group.first}
          open={open}
          group={group}
          knowledge={knowledge}
          isOneOfSeveral={groups.length > 1}
          action={
            groups.length > 1 ? (
              <GoOnWith
                group={group}
                isChosen={isFocus && isGroupOf(focus, reading, group.first)}
                onGoOn={() => goOn({ failure: group.first, start: startOfGroup(group.first) })}
              />
            ) : (
              ways
            )
          }
        />
      ))}
      <Limits reading={reading} />
      <About reading={reading} isAgent={audience === 'agent'} />
      {groups.length > 1 && ways}
      <OtherWays
        others={said.others}
        audience={audience}
        onStart={(place) => goOn({ failure: at, start: place })}
      />
    </section>
  );

  function startOfGroup(first: number) {
    return proposeStart(reading, reading.failures[first], knowledge, open.provider.id);
  }
}

function isGroupOf({ failure }: Focus, reading: Reading, first: number): boolean {
  return failure !== undefined && groupOf(reading, failure)?.first === first;
}

/** The message it is about, as far as it says. */
function About({
  reading: { sender, subject, messageId, sendingIp },
  isAgent,
}: {
  reading: Reading;
  isAgent: boolean;
}) {
  const rows = [
    [m.result_sender(), sender?.value],
    [m.result_subject(), subject?.value],
    [m.result_message_id(), isAgent ? messageId?.value : undefined],
    [m.result_sending_ip(), isAgent ? sendingIp?.value : undefined],
  ] as const;
  const stated = rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
  if (stated.length === 0) return null;
  return (
    <dl className="mt-5 grid gap-x-4 gap-y-0.5 border-t border-rule pt-3 text-small sm:grid-cols-[auto_minmax(0,1fr)]">
      {stated.map(({ label, value }) => (
        <div key={label} className="contents">
          <dt className="text-soft">{label}</dt>
          <dd className="wrap-anywhere" translate="no">
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Limits({ reading: { limits } }: { reading: Reading }) {
  const words = {
    size: m.limit_size,
    parts: m.limit_parts,
    nesting: m.limit_nesting,
    recipients: m.limit_recipients,
  };
  return limits.map((limit) => (
    <p key={limit} className="mt-3 text-wait">
      {words[limit]()}
    </p>
  ));
}

/** One way on. Where the case runs already and came through these checks, there is nothing to start. */
function Ways({
  open,
  isFocus,
  start,
  onStart,
}: {
  open: OpenCase;
  /** The case is about this. */
  isFocus: boolean;
  start: string | undefined;
  onStart: (place: string) => void;
}) {
  const { trail, at } = open.standing;
  const isStarted = at.flow !== '';
  const isWalked = isFocus && [...trail, at].some(({ flow }) => flow === start?.split('/')[0]);
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2">
      {start !== undefined && !(isStarted && isWalked) && (
        <Button look={isStarted ? 'secondary' : 'primary'} onClick={() => onStart(start)}>
          {isStarted ? m.result_restart() : m.result_go_on()}
        </Button>
      )}
      {!isStarted && (
        <Link to={`/case/${open.case.id}/ticket`} className={buttonLook('quiet')}>
          {m.result_ticket()}
        </Link>
      )}
    </div>
  );
}

/** Where several failed for several reasons: the one that the checks are for. */
function GoOnWith({
  group: { failures },
  isChosen,
  onGoOn,
}: {
  group: FailureGroup;
  isChosen: boolean;
  onGoOn: () => void;
}) {
  return (
    <Button look={isChosen ? 'primary' : 'secondary'} className="mt-4" onClick={onGoOn}>
      {failures.length > 1 ? m.result_go_on_other() : m.result_go_on()}
    </Button>
  );
}

function OtherWays({
  others,
  audience,
  onStart,
}: {
  others: Readings[keyof Readings]['others'];
  audience: OpenCase['audience'];
  onStart: (place: string) => void;
}) {
  if (others.length === 0) return null;
  return (
    <details className="mt-4 border-t border-rule pt-3 text-small">
      <summary className="link min-h-6 w-fit">{m.result_other_ways()}</summary>
      <ul className="mt-1 grid gap-1">
        {others.map(({ label, start }) => (
          <li key={start}>
            <button type="button" className="link min-h-8 text-start" onClick={() => onStart(start)}>
              {wordsFor(label, audience)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
