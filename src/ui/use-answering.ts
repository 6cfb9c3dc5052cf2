import { type SyntheticEvent, useRef, useState } from 'react';
import { unusedAnswers } from '../case/case.ts';
import { answersIn, detailsIn, type Happening, noteIn } from '../case/log.ts';
import { pathOf } from '../flow/flow.ts';
import type { Option, Question } from '../flow/schema.ts';
import { textFor } from '../flow/text.ts';
import { m } from '../messages/compiled/messages.js';
import { basePath } from './base-path.ts';
import { fieldId } from './components/detail-fields.tsx';
import { firstOptionId } from './components/options.tsx';
import { say } from './components/status.tsx';
import { readDetails } from './details-form.ts';
import { isStillAt, navigate } from './navigation/navigation.ts';
import { useShown } from './navigation/use-shown.ts';
import { addressOf } from './open-case.ts';
import { optionWords } from './option-words.ts';
import { record } from './record.ts';
import type { OpenCase } from './show-case.ts';
import { fillFor } from './use-open-case.ts';

interface FormError {
  readonly field: string;
  /** Absent where it is the answer that is missing. */
  readonly detail?: string;
  readonly text: string;
}

interface Asked {
  /** With what the ids of the fields and of the options begin. */
  readonly ids: { readonly fields: string; readonly options: string };
  readonly path: string;
  readonly question: Question;
  readonly kinds: OpenCase['detailKinds'];
}

/** How long a press may take before the page shows that it is at work, in milliseconds. */
const noticeable = 100;

/** Checks the form, appends what it says, and goes on when that is on disk. */
export function useAnswering(open: OpenCase, { ids, path, question, kinds }: Asked) {
  const { state, visit } = useShown();
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [busy, setBusy] = useState(false);
  // State alone would let a second press through before the page is drawn anew.
  const isWriting = useRef(false);
  const place = shown(open).findIndex((step) => pathOf(step) === path);

  async function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isWriting.current) return;
    const said = readQuestion(open, event.currentTarget, { path, kinds });
    const option = question.options.find(({ id }) => id === said.option);
    const wrong: FormError[] = [...said.errors].map(([detail, text]) => ({
      field: fieldId(detail, ids.fields),
      detail,
      text,
    }));
    if (!option) wrong.unshift({ field: firstOptionId(ids.options), text: m.error_no_answer() });
    if (wrong.length > 0 || errors.length > 0) setErrors(wrong);
    if (wrong.length > 0 || !option) return;

    const before = answersIn(open.case.log).get(path)?.option;
    const isChanged = before !== option.id;
    isWriting.current = true;
    // Most answers are on disk before anybody could see that the button waits: drawing it would make them later.
    const waits = setTimeout(() => setBusy(true), noticeable);
    let focused: HTMLElement | undefined;
    try {
      const answer = isChanged ? [answerWith(open, path, question, option)] : [];
      const now = await record(open, [...said.happenings, ...answer]);
      if (!isStillAt(visit)) return; // the disk was slow, and the person went elsewhere
      // The first answer makes a case of a draft: going back must lead to the case, not to a new draft.
      if (open.draft) history.replaceState(history.state, '', `${basePath}/case/${open.case.id}/${path}`);
      focused = leaveFocus();
      const next = isChanged || isJump(state) ? undefined : shown(open)[place + 1];
      await navigate(next ? `/case/${open.case.id}/${pathOf(next)}` : addressOf(now));
      if (before !== undefined) sayWhatNoLongerApplies(open, now);
    } catch {
      say(m.status_not_loaded());
      focused?.focus();
    } finally {
      clearTimeout(waits);
      isWriting.current = false;
      setBusy(false);
    }
  }

  /** What was typed is kept: going back is no reason to type it again. */
  async function back(form: HTMLFormElement | null) {
    if (isWriting.current) return;
    const { happenings } = form ? readQuestion(open, form, { path, kinds }) : { happenings: [] };
    isWriting.current = true;
    try {
      if (!open.draft && happenings.length > 0) await record(open, happenings);
      if (!isStillAt(visit)) return;
      const before = place < 0 ? shown(open).at(-1) : shown(open)[place - 1];
      await navigate(before ? `/case/${open.case.id}/${pathOf(before)}` : '/');
    } catch {
      say(m.status_not_loaded());
    } finally {
      isWriting.current = false;
    }
  }

  return { errors, busy, submit, back };
}

/**
 * The next heading will have the focus. Taking it from a form that is thrown away would have the browser lay that out once
 * more, just before the next page is drawn.
 */
function leaveFocus(): HTMLElement | undefined {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return undefined;
  activeElement.blur();
  return activeElement;
}

/** The questions on the way that this person was asked: a customer is not led to a check that was left for support. */
const shown = ({ standing }: OpenCase) => standing.trail.filter(({ left }) => !left);

function readQuestion(
  open: OpenCase,
  form: HTMLFormElement,
  { path, kinds }: { path: string; kinds: OpenCase['detailKinds'] },
) {
  const { happenings, errors } = readDetails(form, kinds, detailsIn(open.case.log), open.audience);
  const fields = new FormData(form);
  const before = noteIn(open.case.log, path);
  const note = String(fields.get('note') ?? before).trim(); // absent where the field was never unfolded
  const isNewNote = note !== before;
  const noted: Happening[] = isNewNote ? [{ type: 'note', question: path, text: note }] : [];
  return { errors, happenings: [...happenings, ...noted], option: fields.get('option') };
}

/** What is recorded when an answer is given, with the words that this person read. */
export function answerWith(open: OpenCase, path: string, question: Question, option: Option): Happening {
  const fill = fillFor(open);
  const asked = fill(textFor(question.ask, open.audience));
  return {
    type: 'answer',
    question: path,
    option: option.id,
    asked,
    answered: fill(optionWords(option, open.audience)),
  };
}

/** A person who came from "Change" goes back to where the case stands, not through every question again. */
function isJump(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'change' in state;
}

function sayWhatNoLongerApplies(before: OpenCase, after: OpenCase) {
  const known = new Set(
    unusedAnswers(before.case, before.standing, before.flows).map(({ question }) => question),
  );
  const count = unusedAnswers(after.case, after.standing, after.flows).filter(
    ({ question }) => !known.has(question),
  ).length;
  if (count > 0) say(m.trail_unused_status({ count }));
}
