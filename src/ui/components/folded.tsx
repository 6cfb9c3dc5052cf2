import { type ReactNode, useState } from 'react';

/** A part that few people need: it is made when somebody opens it. */
export function Folded({
  summary,
  className = '',
  children,
}: {
  summary: string;
  className?: string;
  children: () => ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={className} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="link min-h-6 w-fit">{summary}</summary>
      {isOpen && children()}
    </details>
  );
}
