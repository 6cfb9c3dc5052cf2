import { useSyncExternalStore } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/status.tsx';
import { newVersion, startNewVersion } from './new-version.ts';

/** Says that a new version is there. It starts when the person says so: never in the middle of a question. */
export function NewVersionNotice() {
  const isReady = useSyncExternalStore(newVersion.subscribe, newVersion.now, newVersion.now) !== undefined;
  return (
    <div aria-live="polite" className="print:hidden">
      {isReady && (
        <div className="mb-6">
          <Notice>
            <p>{m.update_ready()}</p>
            <Button className="mt-2" onClick={startNewVersion}>
              {m.update_now()}
            </Button>
          </Notice>
        </div>
      )}
    </div>
  );
}
