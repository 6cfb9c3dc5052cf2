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
import { failureGroups, groupOf } from '../../case/failure-groups.ts';
import { type Focus, firstFailure, focusIn } from '../../case/focus.ts';
import { type EntryOf, evidenceIn } from '../../case/log.ts';
import { groupsDealtWith } from '../../case/other-failures.ts';
import { proposeStart, readingId } from '../../case/propose-start.ts';
import { entryFlow, symptomQuestion } from '../../flow/entry.ts';
import { type Knowledge, type Readings, wordsFor } from '../../knowledge/codes.ts';
import type { Reading } from '../../mail/reading.ts';
import { m } from '../../messages/compiled/messages.js';
import type { OpenCase } from '../show-case.ts';
import { AboutMessage, Limits } from './about-message.tsx';
import { FailureCard } from './failure-card.tsx';
import { OthersLeft } from './others-left.tsx';
import { useGoOn } from './use-go-on.ts';
import { GoOnWith, OtherWays, Ways, WhatAbout } from './ways-on.tsx';

const generalQuestion = `${entryFlow}/${symptomQuestion}`;

const bad = { edge: 'border-s-fail', color: 'text-fail' };
const unsure = { edge: 'border-s-wait', color: 'text-wait' };
const neutral = { edge: 'border-s-other', color: 'text-other' };
const good = { edge: 'border-s-solved', color: 'text-solved' };

const looks: Record<keyof Readings, { icon: LucideIcon; edge: string; color: string }> = {
  failed: { icon: MailX, ...bad },
  delayed: { icon: Clock, ...unsure },
  'error-text': { icon: MailX, ...bad },
  'program-error': { icon: MailX, ...bad },
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
  const isStarted = open.standing.at.flow !== '';
  const dealtWith = groupsDealtWith(open.case.log, evidence);
  const start = proposeStart(reading, failure, knowledge, open.provider.id);
  const isOpenEnded = start === generalQuestion && said.others.length > 0;
  const goOnAt = (place: string) => goOn({ failure: at, start: place });
  const ways = (
    <Ways open={open} isFocus={isFocus} start={groups.length > 1 ? undefined : start} onStart={goOnAt} />
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
      {isFocus && evidenceIn(open.case.log).length > 1 && (
        <p className="mt-1 text-small font-strong text-accent">{m.result_here()}</p>
      )}
      <p className="mt-1 text-soft">{wordsFor(said.text, audience)}</p>
      {isFocus && isStarted && (
        <div className="mt-3">
          <OthersLeft open={open} isHere />
        </div>
      )}
      {isOpenEnded && start !== undefined && (
        <WhatAbout open={open} others={said.others} start={start} onStart={goOnAt} />
      )}
      {groups.length === 0 && !isOpenEnded && ways}
      {groups.map((group) => (
        <FailureCard
          key={group.first}
          open={open}
          group={group}
          knowledge={knowledge}
          sendingIp={reading.sendingIp?.value}
          isOneOfSeveral={groups.length > 1}
          action={
            groups.length > 1 ? (
              <GoOnWith
                group={group}
                isChosen={isFocus && isGroupOf(focus, reading, group.first)}
                isDealtWith={dealtWith.has(group.first)}
                onGoOn={() => goOn({ failure: group.first, start: startOfGroup(group.first) })}
              />
            ) : (
              ways
            )
          }
        />
      ))}
      <Limits reading={reading} />
      <AboutMessage reading={reading} isAgent={audience === 'agent'} />
      {groups.length > 1 && ways}
      {!isOpenEnded && <OtherWays others={said.others} audience={audience} onStart={goOnAt} />}
    </section>
  );

  function startOfGroup(first: number) {
    return proposeStart(reading, reading.failures[first], knowledge, open.provider.id);
  }
}

function isGroupOf({ failure }: Focus, reading: Reading, first: number): boolean {
  return failure !== undefined && groupOf(reading, failure)?.first === first;
}
