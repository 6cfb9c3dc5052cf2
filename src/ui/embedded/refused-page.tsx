import { useLayoutEffect } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { addressInApp } from '../base-path.ts';
import { productName } from '../operator/operator.ts';

/** All that a page sees which may not show the app: nothing in it can be pressed unseen. */
export function RefusedPage() {
  useLayoutEffect(() => {
    delete document.documentElement.dataset['waits'];
  }, []);

  return (
    <main className="p-6">
      <h1 className="text-xl">{m.embedded_refused_title({ name: productName() })}</h1>
      <p className="mt-2">{m.embedded_refused_text()}</p>
      <p className="mt-4">
        <a href={addressInApp('/')} target="_blank" rel="noreferrer" className="link">
          {m.embedded_open({ name: productName() })}
        </a>
      </p>
    </main>
  );
}
