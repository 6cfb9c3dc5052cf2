/** The key that presses a choice. Screen readers hear it from `aria-keyshortcuts`. */
export function KeyBadge({ letter }: { letter: string }) {
  return (
    <span
      aria-hidden="true"
      className="grid size-6 shrink-0 place-items-center rounded border border-edge bg-tint font-mono text-small text-soft max-sm:hidden"
    >
      {letter}
    </span>
  );
}
