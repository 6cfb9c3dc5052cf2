import { type ReactNode, useId } from 'react';

/** One part of the settings, named by its heading. */
export function SettingsSection({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid grid-cols-1 gap-3 border-t border-rule pt-6">
      <div>
        <h2 id={id} className="text-lg">
          {title}
        </h2>
        {hint !== undefined && <p className="text-small text-soft">{hint}</p>}
      </div>
      {children}
    </section>
  );
}
