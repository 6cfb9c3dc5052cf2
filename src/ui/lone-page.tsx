import { type ReactNode, useLayoutEffect } from 'react';

/** A page in the place of the whole app: what it says, and the one thing that can be done. */
export function LonePage({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  useLayoutEffect(() => {
    delete document.documentElement.dataset['waits'];
  }, []);

  return (
    <main className="p-6">
      <h1 className="text-xl">{title}</h1>
      <p className="mt-2">{text}</p>
      <div className="mt-4">{children}</div>
    </main>
  );
}
