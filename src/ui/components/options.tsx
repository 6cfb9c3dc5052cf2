import type { Option, Question } from '../../flow/schema.ts';
import { type Audience, textFor } from '../../flow/text.ts';
import { m } from '../../messages/compiled/messages.js';
import { keysFor } from '../choice-keys.ts';
import { optionWords } from '../option-words.ts';
import { KeyBadge } from './key-badge.tsx';

/** Where the error summary leads when no answer is chosen. `id` is what the ids of the options begin with. */
export const firstOptionId = (id: string) => `${id}-first`;

export function Options({
  id,
  question,
  audience,
  labelledBy,
  chosen,
  isFast,
  isInvalid,
  fill,
  onChosen,
  onGiven,
}: {
  id: string;
  question: Question;
  audience: Audience;
  labelledBy: string;
  chosen: string | undefined;
  isFast: boolean;
  isInvalid: boolean;
  fill: (text: string) => string;
  onChosen: (option: Option) => void;
  /** The chosen one is the answer, without a further press. */
  onGiven: () => void;
}) {
  const keys = keysFor(question.options);
  return (
    <div
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={isInvalid ? `${id}-error` : undefined}
      aria-invalid={isInvalid}
      aria-required="true"
    >
      {isInvalid && (
        <p id={`${id}-error`} className="mb-2 font-strong text-fail">
          {m.error_no_answer()}
        </p>
      )}
      {isFast && <p className="mb-2 text-small text-soft max-sm:hidden">{m.question_keys_hint()}</p>}
      <div
        className={`grid gap-2 ${isInvalid ? 'border-s-4 border-fail ps-3' : ''} ${audience === 'agent' && question.options.length > 6 ? 'md:grid-cols-2' : ''}`}
      >
        {question.options.map((option, index) => (
          <label
            key={option.id}
            className="flex min-h-control items-center gap-3 rounded-card border border-edge bg-raised px-3 py-2 transition-colors hover:border-accent has-checked:border-accent has-checked:bg-accent-tint has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="option"
              id={index === 0 ? firstOptionId(id) : undefined}
              value={option.id}
              defaultChecked={option.id === chosen}
              data-key={keys[index]}
              aria-keyshortcuts={isFast ? keys[index] : undefined}
              className="size-5 shrink-0 outline-none"
              onChange={() => onChosen(option)}
              onClick={(event) => {
                // A press of the pointer chooses and goes on; the arrow keys, which also click, only choose.
                if (isFast && event.detail > 0) onGiven();
              }}
            />
            <span className="min-w-0 flex-1">
              {fill(optionWords(option, audience))}
              {option.hint && (
                <span className="block text-small text-soft">{fill(textFor(option.hint, audience))}</span>
              )}
            </span>
            {isFast && <KeyBadge letter={keys[index] ?? ''} />}
          </label>
        ))}
      </div>
    </div>
  );
}
