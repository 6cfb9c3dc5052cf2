import { CalendarPlus } from 'lucide-react';
import { type SyntheticEvent, useId, useState } from 'react';
import { lookAgainAt } from '../../case/look-again.ts';
import type { Outcome } from '../../flow/schema.ts';
import { textFor } from '../../flow/text.ts';
import { m } from '../../messages/compiled/messages.js';
import { calendarFile } from '../../ticket/calendar.ts';
import { addressInApp } from '../base-path.ts';
import { announceChange, cases } from '../cases.ts';
import { Button } from '../components/button.tsx';
import { say } from '../components/status.tsx';
import { download } from '../copy-text.ts';
import type { OpenCase } from '../show-case.ts';
import { fillFor } from '../use-open-case.ts';

const aDay = 24 * 60 * 60 * 1000;

/** When to look again, as a file for any calendar: as the flow suggests, unless the person chooses another time. */
export function CalendarReminder({
  open,
  outcome,
}: {
  open: OpenCase;
  outcome: Extract<Outcome, { kind: 'wait' }>;
}) {
  const id = useId();
  const suggested = lookAgainAt(open.case, open.standing, open.flows);
  const [proposed] = useState(() => fieldValue(dueFrom(suggested, new Date())));
  const [isWrong, setWrong] = useState(false);

  function save(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const due = new Date(String(new FormData(event.currentTarget).get('due') ?? ''));
    const isDate = !Number.isNaN(due.getTime());
    setWrong(!isDate);
    if (!isDate) return;
    const content = calendarFile(reminderOf(open, outcome, due), new Date());
    download(`case-${open.case.id.slice(0, 8)}.ics`, 'text/calendar', content);
    say(m.handover_calendar_saved());
    markDue(open, due);
  }

  return (
    <form noValidate onSubmit={save} className="mt-4 print:hidden">
      <label htmlFor={id} className="font-strong">
        {m.handover_calendar_label()}
      </label>
      <p id={`${id}-hint`} className="text-small text-soft">
        {m.handover_calendar_hint()}
        {suggested !== undefined && ` ${m.handover_calendar_suggested()}`}
      </p>
      {isWrong && (
        <p id={`${id}-error`} role="alert" className="font-strong text-fail">
          {m.handover_calendar_wrong()}
        </p>
      )}
      <div className="mt-1 flex flex-wrap gap-3">
        <input
          id={id}
          name="due"
          type="datetime-local"
          className="field max-w-64"
          defaultValue={proposed}
          aria-describedby={isWrong ? `${id}-hint ${id}-error` : `${id}-hint`}
          aria-invalid={isWrong ? true : undefined}
        />
        <Button type="submit">
          <CalendarPlus aria-hidden="true" className="size-4" />
          {m.handover_calendar_save()}
        </Button>
      </div>
    </form>
  );
}

/** The list of cases shows it too. Without that the calendar still does. */
async function markDue({ case: { id } }: OpenCase, due: Date) {
  try {
    await cases.mark(id, (marks) => ({ ...marks, due: due.toISOString() }));
    announceChange();
  } catch {
    // A browser that stores nothing has no list that could show it.
  }
}

/** The link leads back on this device only: a link with the case in it would stand in a shared calendar. */
function reminderOf(open: OpenCase, outcome: Extract<Outcome, { kind: 'wait' }>, due: Date) {
  const fill = fillFor(open);
  const words = (text: Outcome['title']) => fill(textFor(text, open.audience));
  return {
    uid: `${open.case.id}@mail-triage`,
    due,
    title: m.handover_calendar_title({ problem: words(outcome.title) }),
    text: [
      `${m.outcome_watch()}: ${words(outcome.watch)}`,
      `${m.outcome_come_back()}: ${words(outcome.comeBack)}`,
    ].join('\n'),
    url: addressInApp(`/case/${open.case.id}`),
  };
}

/** Tomorrow, where the flow names no time, or one that is over. */
function dueFrom(suggested: string | undefined, now: Date): Date {
  const isAhead = suggested !== undefined && suggested > now.toISOString();
  return isAhead ? new Date(suggested) : new Date(now.getTime() + aDay);
}

/** As the field takes it: the clock of this device, to the minute. */
function fieldValue(instant: Date): string {
  const local = new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
