import { useLayoutEffect } from 'react';
import { m } from '../messages/compiled/messages.js';
import { Button } from './components/button.tsx';
import { productName } from './operator/operator.ts';

/** All there is when a part of the app did not come before its first page. */
export function NotStartedPage() {
  useLayoutEffect(() => {
    delete document.documentElement.dataset['waits'];
  }, []);

  return (
    <main className="p-6">
      <h1 className="text-xl">{m.trouble_start_title({ name: productName() })}</h1>
      <p className="mt-2">{m.trouble_start_lead()}</p>
      <Button look="primary" className="mt-4" onClick={() => location.reload()}>
        {m.trouble_reload()}
      </Button>
    </main>
  );
}
