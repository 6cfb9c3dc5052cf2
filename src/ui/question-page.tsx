import { useId, useRef } from 'react';
import { answersIn, detailsIn, detailsReadIn, type Happening, noteIn } from '../case/log.ts';
import { accountDetails } from '../flow/account-details.ts';
import { type Flow, pathOf } from '../flow/flow.ts';
import type { Question } from '../flow/schema.ts';
import { textFor } from '../flow/text.ts';
import { m } from '../messages/compiled/messages.js';
import { Button } from './components/button.tsx';
import { CaseEvidenceBox } from './components/case-evidence.tsx';
import { DetailFields } from './components/detail-fields.tsx';
import { ErrorSummary } from './components/error-summary.tsx';
import { NoteField } from './components/note-field.tsx';
import { OptionalPart } from './components/optional-part.tsx';
import { Options } from './components/options.tsx';
import { PageTitle } from './components/page-title.tsx';
import { QuestionHelp } from './components/question-help.tsx';
import { useLatePart } from './late-part.ts';
import { lookUpSection } from './late-parts.ts';
import { keysIn, useSettings } from './settings.ts';
import type { OpenCase } from './show-case.ts';
import { takesEvidence } from './takes-evidence.ts';
import { useIsAhead } from './turn.tsx';
import { answerWith, useAnswering } from './use-answering.ts';
import { useBackKey } from './use-back-key.ts';
import { useChoiceKeys } from './use-choice-keys.ts';
import { fillFor } from './use-open-case.ts';

export function QuestionPage({
  open,
  flow,
  node,
  question,
  onChosen,
}: {
  open: OpenCase;
  flow: Flow;
  node: string;
  question: Question;
  /** What would be the answer, if it were given now. */
  onChosen: (answer: Happening) => void;
}) {
  const { audience } = open;
  const isAhead = useIsAhead();
  const id = useId();
  const ids = { fields: `${id}-field`, options: `${id}-option` };
  const path = pathOf({ flow: flow.id, node });
  const fill = fillFor(open);
  const form = useRef<HTMLFormElement>(null);
  const answer = answersIn(open.case.log).get(path);
  const kinds = kindsFor(open, question);
  const ask = fill(textFor(question.ask, audience));
  const isFast = keysIn(useSettings());
  const { errors, busy, submit, back } = useAnswering(open, { ids, path, question, kinds });
  useChoiceKeys(form, isFast, () => form.current?.requestSubmit());
  useBackKey(() => back(form.current));

  return (
    <div className="grid grid-cols-1 gap-gap">
      <ErrorSummary errors={errors} />
      <div>
        <p className="mb-1 text-small font-strong text-soft">{textFor(flow.title, audience)}</p>
        <PageTitle
          id={`${id}-heading`}
          title={ask}
          flow={textFor(flow.title, audience)}
          className={audience === 'agent' ? 'text-xl sm:text-2xl' : 'text-2xl sm:text-[1.75rem]'}
        />
        <p className="mt-2 text-soft">{fill(textFor(question.why, audience))}</p>
      </div>
      <QuestionHelp open={open} question={question} fill={fill} />
      {takesEvidence(open, { flow: flow.id, node }) && (
        <section className="rounded-card border border-rule bg-raised p-4">
          <CaseEvidenceBox open={open} />
        </section>
      )}
      {/* What it begins with can be typed until then. */}
      {question.lookUp && !isAhead && (
        <OptionalPart>
          <LateLookUp open={open} lookUp={question.lookUp} />
        </OptionalPart>
      )}
      <form ref={form} noValidate onSubmit={submit} className="grid grid-cols-1 gap-gap">
        <Options
          // What a look-up answered meanwhile is chosen.
          key={answer?.option}
          question={question}
          audience={audience}
          id={ids.options}
          labelledBy={`${id}-heading`}
          chosen={answer?.option}
          isFast={isFast}
          isInvalid={errors.some(({ detail }) => detail === undefined)}
          fill={fill}
          onChosen={(option) => onChosen(answerWith(open, path, question, option))}
          onGiven={() => form.current?.requestSubmit()}
        />
        {kinds.length > 0 && (
          <section
            className="grid grid-cols-1 gap-gap border-t border-rule pt-gap"
            aria-labelledby={`${id}-details`}
          >
            <div>
              <h2 id={`${id}-details`} className="text-lg">
                {m.question_details()}
              </h2>
              <p className="text-small text-soft">{m.question_details_hint()}</p>
            </div>
            <DetailFields
              kinds={kinds}
              values={detailsIn(open.case.log)}
              read={detailsReadIn(open.case.log)}
              errors={
                new Map(errors.flatMap(({ detail, text }) => (detail === undefined ? [] : [[detail, text]])))
              }
              audience={audience}
              form={ids.fields}
            />
          </section>
        )}
        <NoteField text={noteIn(open.case.log, path)} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="primary" className="min-w-36 max-sm:w-full" disabled={busy}>
            {m.question_continue()}
          </Button>
          <Button
            onClick={() => back(form.current)}
            className="max-sm:w-full"
            aria-keyshortcuts="Alt+ArrowLeft"
          >
            {m.question_back()}
          </Button>
        </div>
      </form>
    </div>
  );
}

function kindsFor({ detailKinds, provider }: OpenCase, { collect = [] }: Question) {
  const ids = new Set(collect.flatMap((id) => (id === accountDetails ? provider.account : [id])));
  return detailKinds.filter(({ id }) => ids.has(id));
}

function LateLookUp(props: { open: OpenCase; lookUp: NonNullable<Question['lookUp']> }) {
  const LookUpSection = useLatePart(lookUpSection);
  return <LookUpSection {...props} />;
}
