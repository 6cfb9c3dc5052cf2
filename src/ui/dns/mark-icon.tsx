import { CircleCheck, CircleHelp, CircleX, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { VerdictWords } from './verdict-words.ts';

type AnyMark = VerdictWords['mark'];

const icons: Record<AnyMark, LucideIcon> = {
  good: CircleCheck,
  attention: TriangleAlert,
  bad: CircleX,
  neutral: Info,
  'not-checked': CircleHelp,
};

export const markColor: Readonly<Record<AnyMark, string>> = {
  good: 'text-solved',
  attention: 'text-wait',
  bad: 'text-fail',
  neutral: 'text-accent',
  'not-checked': 'text-soft',
};

/** The kind of a verdict. The word for it stands beside, or is read aloud: color and form alone tell nothing. */
export function MarkIcon({ mark }: { mark: AnyMark }) {
  const Icon = icons[mark];
  return <Icon aria-hidden="true" className={`size-5 shrink-0 ${markColor[mark]}`} />;
}
