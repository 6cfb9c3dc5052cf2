import type { ReactNode } from 'react';

/** A label and what is stated, if it is. */
export type Fact = readonly [label: string, value: ReactNode];

/** Those that are stated, a line each: beside their label where there is room. Nothing where none is. */
export function StatedFacts({ facts, className }: { facts: readonly Fact[]; className: string }) {
  const stated = facts.filter(([, value]) => value !== undefined);
  if (stated.length === 0) return null;
  return (
    <dl className={`grid gap-x-4 text-small sm:grid-cols-[auto_minmax(0,1fr)] ${className}`}>
      {stated.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-soft">{label}</dt>
          <dd className="wrap-anywhere" translate="no">
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
