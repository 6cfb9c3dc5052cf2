import { m } from '../../messages/compiled/messages.js';
import { Button } from '../components/button.tsx';
import { localTime } from '../local-time.ts';
import type { Subset, Subsets } from './case-subsets.ts';

interface NoticeLine {
  readonly words: string;
  /** The cases it is about. */
  readonly subset?: Subset;
}

const showWords: Readonly<Record<Subset, () => string>> = {
  ending: m.cases_ending_show,
  undelivered: m.cases_undelivered_show,
  due: m.cases_due_show,
};

/** What somebody should know before anything else of the list, each line with the cases it is about. */
export function CaseNotices({
  outdated,
  undelivered,
  subsets,
  shown,
  onShow,
}: {
  /** How many cases were deleted just now. */
  outdated: number;
  /** How many tickets have not arrived, those of deleted cases too. */
  undelivered: number;
  subsets: Subsets;
  shown: Subset | undefined;
  onShow: (subset: Subset | undefined) => void;
}) {
  const lines: NoticeLine[] = [];
  const { ending, due, firstEnd } = subsets;
  if (outdated > 0) lines.push({ words: m.cases_retention_deleted({ count: outdated }) });
  if (ending.length > 0 && firstEnd !== undefined) {
    const words = m.cases_retention_soon({ count: ending.length, at: localTime(firstEnd) });
    lines.push({ words, subset: 'ending' });
  }
  if (undelivered > 0)
    lines.push({ words: m.cases_undelivered({ count: undelivered }), subset: 'undelivered' });
  if (due.length > 0) lines.push({ words: m.cases_due_notice({ count: due.length }), subset: 'due' });
  if (lines.length === 0) return null;
  return (
    <ul className="mt-4 ruled rounded-card border-s-4 border-wait bg-wait-tint px-4">
      {lines.map(({ words, subset }) => (
        <li key={words} className="flex min-h-control flex-wrap items-center justify-between gap-x-6 py-1.5">
          <span>{words}</span>
          {subset && subsets[subset].length > 0 && (
            <Button
              look="quiet"
              className="aria-pressed:font-strong aria-pressed:no-underline"
              aria-pressed={shown === subset}
              onClick={() => onShow(shown === subset ? undefined : subset)}
            >
              {showWords[subset]()}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
