import { useId } from 'react';
import { Link } from 'wouter';
import type { FailureGroup } from '../../case/failure-groups.ts';
import { type Readings, wordsFor } from '../../knowledge/codes.ts';
import { m } from '../../messages/compiled/messages.js';
import { Button } from '../components/button.tsx';
import type { OpenCase } from '../show-case.ts';

/** One way on. Where the case runs already and came through these checks, there is nothing to start. */
export function Ways({
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
        <Link
          to={`/case/${open.case.id}/ticket`}
          className="link inline-flex min-h-control items-center px-1"
        >
          {m.result_ticket()}
        </Link>
      )}
    </div>
  );
}

/** Where several failed for several reasons: the one that the checks are for. */
export function GoOnWith({
  group: { failures },
  isChosen,
  isDealtWith,
  onGoOn,
}: {
  group: FailureGroup;
  isChosen: boolean;
  /** The checks were begun for it. */
  isDealtWith: boolean;
  onGoOn: () => void;
}) {
  return (
    <>
      {isDealtWith && (
        <p className="mt-3 text-small font-strong text-solved">
          {isChosen ? m.result_here() : m.result_dealt_with()}
        </p>
      )}
      <Button look={isChosen ? 'primary' : 'secondary'} className="mt-3" onClick={onGoOn}>
        {failures.length > 1 ? m.result_go_on_other() : m.result_go_on()}
      </Button>
    </>
  );
}

/** Nothing failed, so only the person knows what it is about: that is the one question. */
export function WhatAbout({
  open,
  others,
  start,
  onStart,
}: {
  open: OpenCase;
  others: Readings[keyof Readings]['others'];
  /** For what is none of the others. */
  start: string;
  onStart: (place: string) => void;
}) {
  const title = useId();
  const ways = [
    ...others.map(({ label, start }) => ({ label: wordsFor(label, open.audience), start })),
    { label: m.result_about_else(), start },
  ];
  return (
    <section aria-labelledby={title} className="mt-4">
      <h3 id={title} className="text-lg">
        {m.result_what_about()}
      </h3>
      <ul className="mt-2 flex flex-wrap gap-2">
        {ways.map(({ label, start }) => (
          <li key={start}>
            <Button look="secondary" onClick={() => onStart(start)}>
              {label}
            </Button>
          </li>
        ))}
      </ul>
      <Ways open={open} isFocus={false} start={undefined} onStart={onStart} />
    </section>
  );
}

export function OtherWays({
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
    <details className="mt-4 border-t border-rule pt-3">
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
