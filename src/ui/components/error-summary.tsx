import { useEffect, useRef } from 'react';
import { m } from '../../messages/compiled/messages.js';

/** All errors of a form, each leading to its field. It receives the focus; the alert stands inside it (WCAG 4.1.3). */
export function ErrorSummary({
  errors,
}: {
  errors: readonly { readonly field: string; readonly text: string }[];
}) {
  const box = useRef<HTMLElement>(null);

  const words = errors.map(({ text }) => text).join('\n');

  useEffect(() => {
    if (words === '') return undefined;
    box.current?.focus();
    const title = document.title;
    document.title = m.page_title_error({ title });
    return () => {
      document.title = title;
    };
  }, [words]);

  if (errors.length === 0) return null;
  return (
    <section
      ref={box}
      tabIndex={-1}
      className="mb-gap rounded-card border-2 border-fail bg-raised p-4"
      aria-labelledby="error-summary"
    >
      <div role="alert">
        <h2 id="error-summary" className="text-lg">
          {m.error_summary()}
        </h2>
        <ul className="mt-2 grid gap-1">
          {errors.map(({ field, text }) => (
            <li key={field}>
              <a
                href={`#${field}`}
                className="inline-block min-h-6 font-strong text-fail underline underline-offset-4"
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(field)?.focus();
                }}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
