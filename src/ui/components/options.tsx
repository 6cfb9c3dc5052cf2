import { memo } from 'react';
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
    // biome-ignore lint/a11y/useKeyWithClickEvents: what is pressed are the options, with the keys that options have
    <div
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={isInvalid ? `${id}-error` : undefined}
      aria-invalid={isInvalid}
      aria-required="true"
      onChange={({ target }) => {
        const option = question.options.find((one) => one.id === pressedIn(target));
        if (option) onChosen(option);
      }}
      onClick={({ target, detail }) => {
        // A press of the pointer chooses and goes on; the arrow keys, which also click, only choose.
        if (isFast && detail > 0 && pressedIn(target) !== undefined) onGiven();
      }}
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
          <OptionLine
            key={option.id}
            id={index === 0 ? firstOptionId(id) : undefined}
            value={option.id}
            words={fill(optionWords(option, audience))}
            hint={option.hint && fill(textFor(option.hint, audience))}
            isChosen={option.id === chosen}
            letter={keys[index]}
            isFast={isFast}
          />
        ))}
      </div>
    </div>
  );
}

const pressedIn = (target: EventTarget) => (target instanceof HTMLInputElement ? target.value : undefined);

/** React writes anew into each field that it draws anew: one whose words are the same is left as it is. */
const OptionLine = memo(function OptionLine({
  id,
  value,
  words,
  hint,
  isChosen,
  letter,
  isFast,
}: {
  id: string | undefined;
  value: string;
  words: string;
  hint: string | undefined;
  isChosen: boolean;
  letter: string | undefined;
  isFast: boolean;
}) {
  return (
    <label className="flex min-h-control items-center gap-3 rounded-card border border-edge bg-raised px-3 py-2 transition-colors hover:border-accent has-checked:border-accent has-checked:bg-accent-tint has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
      <input
        type="radio"
        name="option"
        id={id}
        value={value}
        defaultChecked={isChosen}
        data-key={letter}
        aria-keyshortcuts={isFast ? letter : undefined}
        className="size-5 shrink-0 outline-none"
      />
      <span className="min-w-0 flex-1">
        {words}
        {hint !== undefined && <span className="block text-small text-soft">{hint}</span>}
      </span>
      {isFast && <KeyBadge letter={letter ?? ''} />}
    </label>
  );
});
