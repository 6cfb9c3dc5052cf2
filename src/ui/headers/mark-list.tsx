import type { Audience } from '../../flow/text.ts';
import { wordsFor } from '../../knowledge/codes.ts';
import { type HeaderWords, markMeaning } from '../../knowledge/header-words.ts';
import type { FilterTest, Mark } from '../../mail/headers/mark.ts';
import { m } from '../../messages/compiled/messages.js';
import { FieldWords } from './field-words.tsx';
import { HeaderSection } from './header-section.tsx';
import { VerdictChip } from './verdict-chip.tsx';

/** What providers and filters noted, each with its meaning. */
export function MarkList({
  marks,
  words,
  audience,
}: {
  marks: readonly Mark[];
  words: HeaderWords;
  audience: Audience;
}) {
  if (marks.length === 0) return null;
  return (
    <HeaderSection title={m.headers_marks()}>
      <ul className="mt-2 divide-y divide-rule border-y border-rule">
        {marks.map((mark) => (
          <li key={mark.mark} className="py-2">
            <MarkRow mark={mark} words={words} audience={audience} />
          </li>
        ))}
      </ul>
    </HeaderSection>
  );
}

function MarkRow({ mark, words, audience }: { mark: Mark; words: HeaderWords; audience: Audience }) {
  const { value, limit, tests, field } = mark;
  const meaning = markMeaning(words, mark.mark, value, limit);
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="font-semibold">{meaning?.name ?? mark.mark}</span>
        {!tests && (
          <span className="font-mono wrap-anywhere" translate="no">
            {value}
            {limit !== undefined && ` (${m.headers_marks_limit({ limit })})`}
          </span>
        )}
        {meaning && <span className="text-small text-soft">{m.headers_marks_of({ of: meaning.of })}</span>}
      </p>
      {meaning?.value ? (
        <p className="mt-1">
          <VerdictChip verdict={meaning.value.verdict}>{wordsFor(meaning.value.means, audience)}</VerdictChip>
        </p>
      ) : undefined}
      {meaning && <p className="mt-1 text-small text-soft">{wordsFor(meaning.about, audience)}</p>}
      {tests && <Tests tests={tests} />}
      <FieldWords fields={[field]} />
    </>
  );
}

function Tests({ tests }: { tests: readonly FilterTest[] }) {
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 font-mono text-small" translate="no">
      {tests.map(({ name, score }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a test can count twice, in a fixed order
        <li key={index} className="wrap-anywhere">
          {name}
          {score !== undefined && ` ${signed(score)}`}
        </li>
      ))}
    </ul>
  );
}

const signed = (score: number) => (score > 0 ? `+${score}` : String(score));
