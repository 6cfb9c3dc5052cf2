import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes } from 'react';

/** A small button where words would crowd a list. Its label is read aloud, and shown where the pointer rests. */
export function IconButton({
  icon: Icon,
  label,
  tip = label,
  ...rest
}: Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label' | 'title' | 'className'> & {
  icon: LucideIcon;
  label: string;
  /** Shorter than the label, where many buttons stand in a row. */
  tip?: string;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={tip}
      className="group grid size-control place-items-center rounded-card border border-transparent text-soft transition-colors duration-150 hover:border-edge hover:text-accent aria-expanded:border-edge aria-pressed:bg-accent-tint aria-pressed:text-accent"
      {...rest}
    >
      <Icon aria-hidden="true" className="size-[1.125rem] group-aria-pressed:fill-current" />
    </button>
  );
}
