import { MessageCircle, ShieldCheck } from 'lucide-react';
import { useId, useState } from 'react';
import { entriesIn } from '../../case/log.ts';
import { isByProgram } from '../../flow/question.ts';
import type { Question } from '../../flow/schema.ts';
import { markdownFor, textFor } from '../../flow/text.ts';
import { factOf } from '../../knowledge/facts.ts';
import { m } from '../../messages/compiled/messages.js';
import type { OpenCase } from '../open-case.ts';
import { factLabel } from './fact-label.ts';
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
      {question.facts && <Facts open={open} names={question.facts} />}
      <Folded title={m.question_how()} isOpen={isAgent}>
        <How question={question} open={open} fill={fill} />
      </Folded>
      {isAgent && (
        <div className="flex gap-3 border-s-4 border-accent bg-accent-tint px-4 py-3">
          <MessageCircle aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-accent" />
          <div>
            <h2 className="text-small font-bold text-accent">{m.question_say()}</h2>
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
      <summary className="min-h-6 font-semibold marker:text-accent">{title}</summary>
      <div className="mt-2 max-w-[68ch]">{children}</div>
    </details>
  );
}

/** The steps for the program at hand. The choice is kept for the next question that knows the same program. */
let preferred: string | undefined;

function How({ question: { how }, open, fill }: { question: Question; open: OpenCase; fill: Fill }) {
  const id = useId();
  const names = isByProgram(how) ? how.map((variant) => variant.in) : [];
  const [chosen, setChosen] = useState(names.find((name) => name === preferred) ?? names[0]);
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
              setChosen(preferred);
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

function Facts({ open: { provider }, names }: { open: OpenCase; names: readonly string[] }) {
  return (
    <section className={names.some((name) => factOf(provider, name)) ? 'rounded-card bg-tint px-4 py-3' : ''}>
      <h2 className="text-small font-bold">{m.question_facts({ provider: provider.name })}</h2>
      <dl className="mt-1 grid gap-x-4 gap-y-1 text-small sm:grid-cols-[auto_minmax(0,1fr)]">
        {names.map((name) => {
          const fact = factOf(provider, name);
          return (
            <div key={name} className="contents">
              <dt className="text-soft">{factLabel(name)}</dt>
              <dd className="wrap-anywhere max-sm:mb-1">
                {fact ? (
                  <span className="font-medium">{fact.value}</span>
                ) : (
                  <span className="text-soft">{m.fact_unknown()}</span>
                )}
                {fact?.note && <span className="block text-soft">{fact.note}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
