import { MessageCircle, ShieldCheck } from 'lucide-react';
import { useId, useState } from 'react';
import { entriesIn } from '../../case/log.ts';
import { namedProgram } from '../../case/named-program.ts';
import { isByProgram } from '../../flow/question.ts';
import type { Question } from '../../flow/schema.ts';
import { markdownFor, textFor } from '../../flow/text.ts';
import { m } from '../../messages/compiled/messages.js';
import type { OpenCase } from '../show-case.ts';
import { useMatchMedia } from '../use-match-media.ts';
import { ProviderFacts } from './provider-facts.tsx';
import { RichText } from './rich-text.tsx';

type Fill = (text: string) => string;

/** Everything that helps to answer: what a word means, what the provider says, how to check, what to say. */
export function QuestionHelp({ open, question, fill }: { open: OpenCase; question: Question; fill: Fill }) {
  const isAgent = open.audience === 'agent';
  return (
    <div className="grid grid-cols-1 gap-4">
      {question.for === 'agent' && isAgent && (
        <p className="flex items-center gap-2 text-small text-soft">
          <ShieldCheck aria-hidden="true" className="size-4 shrink-0" />
          {isLeft(open) ? m.question_left_first() : m.question_agent_only()}
        </p>
      )}
      {question.explain && (
        <Folded title={fill(textFor(question.explain.title, open.audience))}>
          <RichText text={markdownFor(question.explain.text, open.audience)} fill={fill} />
        </Folded>
      )}
      <ProviderFacts open={open} names={question.facts ?? []} />
      <Folded title={m.question_how()} isOpen={isAgent}>
        <How question={question} open={open} fill={fill} />
      </Folded>
      {isAgent && (
        <div className="flex gap-3 border-s-4 border-accent bg-accent-tint px-4 py-3">
          <MessageCircle aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-accent" />
          <div>
            <h2 className="text-small font-strong text-accent">{m.question_say()}</h2>
            <p>“{fill(question.say)}”</p>
          </div>
        </div>
      )}
    </div>
  );
}

/** Whether a customer walked this case before. */
function isLeft({ case: { log } }: OpenCase): boolean {
  return entriesIn(log, 'start').at(0)?.by === 'customer';
}

function Folded({
  title,
  isOpen = false,
  children,
}: {
  title: string;
  isOpen?: boolean;
  children: React.ReactNode;
}) {
  return (
    <details open={isOpen} className="border-t border-rule pt-3">
      <summary className="min-h-6 font-strong marker:text-accent">{title}</summary>
      <div className="mt-2 max-w-[68ch]">{children}</div>
    </details>
  );
}

/** The program chosen last: the next question that knows it shows its steps at once. */
let preferred: string | undefined;

const preferredIn = (names: readonly string[]) => names.find((name) => name === preferred);

/** On a phone the steps for phones come first. */
function firstChoice(names: readonly string[], isPhone: boolean): string | undefined {
  if (!isPhone) return names[0];
  const phones = /iPhone|iPad/.test(navigator.userAgent) ? /iphone|phone/i : /android|phone/i;
  return names.find((name) => phones.test(name)) ?? names[0];
}

function How({ question: { how }, open, fill }: { question: Question; open: OpenCase; fill: Fill }) {
  const id = useId();
  const names = isByProgram(how) ? how.map((variant) => variant.in) : [];
  const isPhone = useMatchMedia('(pointer: coarse)');
  const [picked, setPicked] = useState<string>();
  const chosen =
    picked ?? preferredIn(names) ?? namedProgram(open.case.log, names) ?? firstChoice(names, isPhone);
  if (!isByProgram(how)) return <RichText text={markdownFor(how, open.audience)} fill={fill} />;

  const shown = how.find((variant) => variant.in === chosen) ?? how[0];
  return (
    <>
      {how.length > 1 && (
        <div className="mb-3 flex flex-wrap items-center gap-2">
          <label htmlFor={id} className="text-small text-soft">
            {m.question_how_in()}
          </label>
          <select
            id={id}
            className="field min-h-9! w-auto! py-0! text-small"
            value={chosen}
            onChange={(event) => {
              preferred = event.target.value;
              setPicked(preferred);
            }}
          >
            {how.map((variant) => (
              <option key={variant.in}>{variant.in}</option>
            ))}
          </select>
        </div>
      )}
      {shown && <RichText text={markdownFor(shown.steps, open.audience)} fill={fill} />}
    </>
  );
}
