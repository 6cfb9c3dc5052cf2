import { wordsFor } from '../../knowledge/codes.ts';
import type { HeaderWords } from '../../knowledge/header-words.ts';
import type { Mark } from '../../mail/headers/mark.ts';
import { m } from '../../messages/compiled/messages.js';
import { decisiveMarks } from './decisive-marks.ts';
import { HeaderSection } from './header-section.tsx';
import { VerdictChip } from './verdict-chip.tsx';

/** What the filters thought of the message, in plain words: what speaks against it, and what speaks for it. */
export function FilterVerdicts({ marks, words }: { marks: readonly Mark[]; words: HeaderWords }) {
  const decisive = decisiveMarks(marks, words);
  if (decisive.length === 0) return null;
  return (
    <HeaderSection title={m.headers_filters()}>
      <p className="mt-1 text-soft">{m.headers_filters_lead()}</p>
      <ul className="mt-3 grid gap-3">
        {decisive.map(({ mark, of, about, value }) => (
          <li key={mark}>
            <VerdictChip verdict={value.verdict}>{wordsFor(value.means, 'customer')}</VerdictChip>
            <p className="mt-0.5 text-small text-soft">
              {of}: {wordsFor(about, 'customer')}
            </p>
          </li>
        ))}
      </ul>
    </HeaderSection>
  );
}
