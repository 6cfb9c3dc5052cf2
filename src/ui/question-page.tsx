import { type SyntheticEvent, useId, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { unusedAnswers } from '../case/case.ts';
import { answersIn, detailsIn, type Happening, noteIn } from '../case/log.ts';
import { accountDetails } from '../flow/account-details.ts';
import { type Flow, pathOf } from '../flow/flow.ts';
import type { Question } from '../flow/schema.ts';
import { textFor } from '../flow/text.ts';
import { m } from '../messages/compiled/messages.js';
import { Button } from './components/button.tsx';
import { DetailFields, fieldId } from './components/detail-fields.tsx';
import { ErrorSummary } from './components/error-summary.tsx';
import { NoteField } from './components/note-field.tsx';
import { firstOptionId, Options } from './components/options.tsx';
import { PageTitle } from './components/page-title.tsx';
import { QuestionHelp } from './components/question-help.tsx';
import { say } from './components/status.tsx';
import { readDetails } from './details-form.ts';
import { addressOf, type OpenCase, record } from './open-case.ts';
import { optionWords } from './option-words.ts';
import { keysIn, useSettings } from './settings.ts';
import { useBackKey } from './use-back-key.ts';
import { fillFor } from './use-open-case.ts';
import { useQuestionKeys } from './use-question-keys.ts';

export function QuestionPage({
  open,
  flow,
  node,
  question,
}: {
  open: OpenCase;
  flow: Flow;
  node: string;
  question: Question;
}) {
  const { audience } = open;
  const heading = useId();
  const path = pathOf({ flow: flow.id, node });
  const fill = fillFor(open);
  const form = useRef<HTMLFormElement>(null);
  const answer = answersIn(open.case.log).get(path);
  const kinds = kindsFor(open, question);
  const ask = fill(textFor(question.ask, audience));
  const isFast = keysIn(useSettings());
  const { errors, busy, submit, back } = useAnswering(open, { path, question, kinds });
  useQuestionKeys(form, isFast);
  useBackKey(back);

  return (
    <form ref={form} noValidate onSubmit={submit} className="grid grid-cols-1 gap-gap">
      <ErrorSummary errors={errors} />
      <div>
        <p className="mb-1 text-small font-semibold text-soft">{textFor(flow.title, audience)}</p>
        <PageTitle
          id={heading}
          title={ask}
          flow={textFor(flow.title, audience)}
          error={errors.length > 0}
          className={audience === 'agent' ? 'text-xl sm:text-2xl' : 'text-2xl sm:text-[1.75rem]'}
        />
        <p className="mt-2 text-soft">{fill(textFor(question.why, audience))}</p>
      </div>
      <QuestionHelp open={open} question={question} fill={fill} />
      <Options
        question={question}
        audience={audience}
        labelledBy={heading}
        chosen={answer?.option}
        isFast={isFast}
        isInvalid={errors.some(({ field }) => field === firstOptionId)}
        fill={fill}
        onChosen={() => form.current?.requestSubmit()}
      />
      {kinds.length > 0 && (
        <section
          className="grid grid-cols-1 gap-gap border-t border-rule pt-gap"
          aria-labelledby={`${heading}-details`}
        >
          <div>
            <h2 id={`${heading}-details`} className="text-lg">
              {m.question_details()}
            </h2>
            <p className="text-small text-soft">{m.question_details_hint()}</p>
          </div>
          <DetailFields
            kinds={kinds}
            values={detailsIn(open.case.log)}
            errors={new Map(errors.map(({ detail, text }) => [detail, text]))}
            audience={audience}
          />
        </section>
      )}
      <NoteField text={noteIn(open.case.log, path)} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="primary" className="min-w-36 max-sm:w-full" disabled={busy}>
          {m.question_continue()}
        </Button>
        <Button onClick={back} className="max-sm:w-full" aria-keyshortcuts="Alt+ArrowLeft">
          {m.question_back()}
        </Button>
      </div>
    </form>
  );
}

function kindsFor({ detailKinds, provider }: OpenCase, { collect = [] }: Question) {
  const ids = new Set(collect.flatMap((id) => (id === accountDetails ? provider.account : [id])));
  return detailKinds.filter(({ id }) => ids.has(id));
}

interface FormError {
  readonly field: string;
  readonly detail: string;
  readonly text: string;
}

/** Checks the form, appends what it says, and goes on when it is on disk. */
function useAnswering(
  open: OpenCase,
  { path, question, kinds }: { path: string; question: Question; kinds: OpenCase['detailKinds'] },
) {
  const navigate = useNavigate();
  const location = useLocation();
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [busy, setBusy] = useState(false);
  const place = open.standing.trail.findIndex((step) => pathOf(step) === path);

  async function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
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
    setBusy(true);
    const now = happenings.length > 0 ? await record(open, happenings) : open;
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

function answerWith(
  open: OpenCase,
  path: string,
  question: Question,
  option: Question['options'][number],
): Happening {
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

function sayWhatNoLongerApplies(before: OpenCase, after: Pick<OpenCase, 'case' | 'standing'>) {
  const known = new Set(unusedAnswers(before.case, before.standing).map(({ question }) => question));
  const count = unusedAnswers(after.case, after.standing).filter(
    ({ question }) => !known.has(question),
  ).length;
  if (count > 0) say(m.trail_unused_status({ count }));
}
