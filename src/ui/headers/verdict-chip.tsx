import { CircleCheck, CircleMinus, CircleX, type LucideIcon } from 'lucide-react';
import type { Verdict } from '../../knowledge/header-words.ts';

const looks: Record<Verdict, { icon: LucideIcon; className: string }> = {
  good: { icon: CircleCheck, className: 'border-solved text-solved bg-solved-tint' },
  neutral: { icon: CircleMinus, className: 'border-edge text-soft bg-tint' },
  bad: { icon: CircleX, className: 'border-fail text-fail bg-fail-tint' },
};

/** A result as a word, an icon and a color, never color alone. */
export function VerdictChip({ verdict, children }: { verdict: Verdict; children: string }) {
  const { icon: Icon, className } = looks[verdict];
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-2xl border px-2.5 py-0.5 text-small font-strong ${className}`}
    >
      <Icon aria-hidden="true" className="size-[1.1em] shrink-0" />
      {children}
    </span>
  );
}
