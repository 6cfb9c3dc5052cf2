import type { Audience } from '../../flow/text.ts';
import { wordsFor } from '../../knowledge/codes.ts';
import { type HeaderWords, markMeaning } from '../../knowledge/header-words.ts';
import type { FilterTest, Mark } from '../../mail/headers/mark.ts';
import { m } from '../../messages/compiled/messages.js';
import { fieldName } from './field-name.ts';
import { FieldWords } from './field-words.tsx';
import { HeaderSection } from './header-section.tsx';
import { VerdictChip } from './verdict-chip.tsx';

/** What providers and filters noted, field by field, each mark with its meaning. */
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
      <p className="mt-1 text-soft">{m.headers_marks_lead()}</p>
      {byField(marks).map(([first, ...others]) => (
        <section
          key={first.mark}
          className="mt-3 border-t border-rule pt-3"
          aria-label={fieldName(first.field.name)}
        >
          <h4 className="text-small font-normal text-soft">
            <span className="font-mono" translate="no">
              {fieldName(first.field.name)}
            </span>
            <Author mark={first} words={words} />
          </h4>
          <ul className="mt-1 grid gap-2">
            {[first, ...others].map((mark) => (
              <li key={mark.mark}>
                <MarkRow mark={mark} words={words} audience={audience} />
              </li>
            ))}
          </ul>
          <FieldWords fields={[first.field]} label={m.headers_whole_field()} />
        </section>
      ))}
    </HeaderSection>
  );
}

/** Who writes marks of this kind. */
function Author({ mark, words }: { mark: Mark; words: HeaderWords }) {
  const author = markMeaning(words, mark.mark, mark.value)?.of;
  return author && `, ${m.headers_marks_of({ of: author })}`;
}

/** Marks of one field together, in the order of the fields. */
function byField(marks: readonly Mark[]): (readonly [Mark, ...Mark[]])[] {
  const groups = new Map<Mark['field'], [Mark, ...Mark[]]>();
  for (const mark of marks) {
    const group = groups.get(mark.field);
    if (group) group.push(mark);
    else groups.set(mark.field, [mark]);
  }
  return [...groups.values()];
}

function MarkRow({ mark, words, audience }: { mark: Mark; words: HeaderWords; audience: Audience }) {
  const { value, limit, tests } = mark;
  const meaning = markMeaning(words, mark.mark, value, limit);
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-strong">{meaning?.name ?? mark.mark}</span>
        {!tests && (
          <span className="font-mono wrap-anywhere" translate="no">
            {value}
            {limit !== undefined && ` (${m.headers_marks_limit({ limit })})`}
          </span>
        )}
        {meaning?.value && (
          <VerdictChip verdict={meaning.value.verdict}>{wordsFor(meaning.value.means, audience)}</VerdictChip>
        )}
      </p>
      {meaning && <p className="text-small text-soft">{wordsFor(meaning.about, audience)}</p>}
      {tests && <Tests tests={tests} />}
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
          {score !== undefined && ` ${score > 0 ? `+${score}` : score}`}
        </li>
      ))}
    </ul>
  );
}
