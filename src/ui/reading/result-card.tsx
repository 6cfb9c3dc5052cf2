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
import { failureGroups, groupOf } from '../../case/failure-groups.ts';
import { type Focus, focusIn } from '../../case/focus.ts';
import type { EntryOf } from '../../case/log.ts';
import { proposeStart, readingId } from '../../case/propose-start.ts';
import { type Knowledge, type Readings, wordsFor } from '../../knowledge/codes.ts';
import type { Reading } from '../../mail/reading.ts';
import { m } from '../../messages/compiled/messages.js';
import { Button, buttonLook } from '../components/button.tsx';
import { addressOf, type OpenCase } from '../open-case.ts';
import { FailureCard } from './failure-card.tsx';
import { useGoOn } from './use-go-on.ts';

const looks: Record<keyof Readings, { icon: LucideIcon; className: string }> = {
  failed: { icon: MailX, className: 'border-fail text-fail' },
  delayed: { icon: Clock, className: 'border-wait text-wait' },
  'error-text': { icon: MailX, className: 'border-fail text-fail' },
  complaint: { icon: Flag, className: 'border-wait text-wait' },
  'auto-reply': { icon: Reply, className: 'border-other text-other' },
  delivered: { icon: MailCheck, className: 'border-solved text-solved' },
  message: { icon: Mail, className: 'border-other text-other' },
  headers: { icon: FileText, className: 'border-other text-other' },
  unrecognised: { icon: MailQuestion, className: 'border-wait text-wait' },
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
  const failure = isFocus ? focus.failure : reading.failures[0];
  const id = readingId(reading, failure);
  const said = knowledge.readings?.[id];
  const goOn = useGoOn(open, evidence);
  if (!said) return null;
  const { icon: Icon, className } = looks[id];
  const groups = failureGroups(reading);
  const start = proposeStart(reading, failure, knowledge, open.provider.id);

  return (
    <section
      aria-labelledby={title}
      className={`rounded-card border border-s-4 border-rule bg-raised p-4 shadow-float sm:p-6 ${className.split(' ')[0]?.replace('border-', 'border-s-')}`}
    >
      <h2 id={title} className="flex items-center gap-3 text-xl">
        <Icon aria-hidden="true" className={`size-7 shrink-0 ${className.split(' ')[1]}`} />
        {wordsFor(said.title, audience)}
      </h2>
      <p className="mt-1 text-soft">{wordsFor(said.text, audience)}</p>
      <About reading={reading} />
      {groups.map((group) => (
        <FailureCard
          key={group.first}
          open={open}
          group={group}
          knowledge={knowledge}
          isChosen={groups.length > 1 && isFocus && isGroupOf(focus, reading, group.first)}
          onChoose={
            groups.length > 1
              ? () => goOn({ failure: group.first, start: startOfGroup(group.first) })
              : undefined
          }
        />
      ))}
      <Limits reading={reading} />
      <Ways
        open={open}
        start={start}
        onStart={(place) => goOn({ start: place })}
        hasOneGroup={groups.length < 2}
      />
      <OtherWays others={said.others} audience={audience} onStart={(place) => goOn({ start: place })} />
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
function About({ reading: { sender, subject, messageId, sendingIp } }: { reading: Reading }) {
  const rows = [
    [m.result_sender(), sender?.value],
    [m.result_subject(), subject?.value],
    [m.result_message_id(), messageId?.value],
    [m.result_sending_ip(), sendingIp?.value],
  ] as const;
  const stated = rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
  if (stated.length === 0) return null;
  return (
    <dl className="mt-4 grid gap-x-4 gap-y-0.5 text-small sm:grid-cols-[auto_minmax(0,1fr)]">
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

/** One way on; where the case runs already, that is back to its question. */
function Ways({
  open,
  start,
  onStart,
  hasOneGroup,
}: {
  open: OpenCase;
  start: string | undefined;
  onStart: (place: string) => void;
  hasOneGroup: boolean;
}) {
  const isStarted = open.standing.at.flow !== '';
  return (
    <div className="mt-6 flex flex-wrap items-center gap-3">
      {isStarted && (
        <Link to={addressOf(open)} className={buttonLook('primary')}>
          {m.evidence_continue()}
        </Link>
      )}
      {start !== undefined && (hasOneGroup || isStarted) && (
        <Button look={isStarted ? 'secondary' : 'primary'} onClick={() => onStart(start)}>
          {isStarted ? m.result_restart() : m.result_go_on()}
        </Button>
      )}
      <Link to={`/case/${open.case.id}/ticket`} className={buttonLook('quiet')}>
        {m.result_ticket()}
      </Link>
    </div>
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
