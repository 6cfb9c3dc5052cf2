import { type SyntheticEvent, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { unusedAnswers } from '../case/case.ts';
import { answersIn, detailsIn, type Happening, noteIn } from '../case/log.ts';
import { pathOf } from '../flow/flow.ts';
import type { Option, Question } from '../flow/schema.ts';
import { textFor } from '../flow/text.ts';
import { m } from '../messages/compiled/messages.js';
import { fieldId } from './components/detail-fields.tsx';
import { firstOptionId } from './components/options.tsx';
import { say } from './components/status.tsx';
import { readDetails } from './details-form.ts';
import { addressOf, type OpenCase, record } from './open-case.ts';
import { optionWords } from './option-words.ts';
import { fillFor } from './use-open-case.ts';

interface FormError {
  readonly field: string;
  readonly detail: string;
  readonly text: string;
}

/** Checks the form, appends what it says, and goes on when it is on disk. */
export function useAnswering(
  open: OpenCase,
  { path, question, kinds }: { path: string; question: Question; kinds: OpenCase['detailKinds'] },
) {
  const navigate = useNavigate();
  const location = useLocation();
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [busy, setBusy] = useState(false);
  // State alone would let a second press through before the page is drawn anew.
  const isWriting = useRef(false);
  const place = open.standing.trail.findIndex((step) => pathOf(step) === path);

  async function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isWriting.current) return;
    const form = new FormData(event.currentTarget);
    const details = readDetails(form, kinds, detailsIn(open.case.log), open.audience);
    const option = question.options.find(({ id }) => id === form.get('option'));
    const wrong = [...details.errors].map(([detail, text]) => ({ field: fieldId(detail), detail, text }));
    if (!option) wrong.push({ field: firstOptionId, detail: '', text: m.error_no_answer() });
    setErrors(wrong);
    if (wrong.length > 0 || !option) return;

    const before = answersIn(open.case.log).get(path);
    const isChanged = before?.option !== option.id;
    const note = String(form.get('note') ?? '').trim();
    const happenings: Happening[] = [
      ...details.happenings,
      ...(note === noteIn(open.case.log, path)
        ? []
        : [{ type: 'note', question: path, text: note } as const]),
      ...(isChanged ? [answerWith(open, path, question, option)] : []),
    ];
    isWriting.current = true;
    setBusy(true);
    const now = happenings.length > 0 ? await record(open, happenings) : open;
    isWriting.current = false;
    setBusy(false);
    sayWhatNoLongerApplies(open, now);
    const next = isChanged || isJump(location.state) ? undefined : open.standing.trail[place + 1];
    navigate(next ? `/case/${open.case.id}/${pathOf(next)}` : addressOf(now));
  }

  function back() {
    const before = place < 0 ? open.standing.trail.at(-1) : open.standing.trail[place - 1];
    navigate(before ? `/case/${open.case.id}/${pathOf(before)}` : '/');
  }

  return { errors, busy, submit, back };
}

function answerWith(open: OpenCase, path: string, question: Question, option: Option): Happening {
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

function sayWhatNoLongerApplies(before: OpenCase, after: Pick<OpenCase, 'case' | 'standing' | 'flows'>) {
  const known = new Set(
    unusedAnswers(before.case, before.standing, before.flows).map(({ question }) => question),
  );
  const count = unusedAnswers(after.case, after.standing, after.flows).filter(
    ({ question }) => !known.has(question),
  ).length;
  if (count > 0) say(m.trail_unused_status({ count }));
}
