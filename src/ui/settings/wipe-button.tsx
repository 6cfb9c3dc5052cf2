import { useId, useRef } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { addressInApp } from '../base-path.ts';
import { announceChange, cases } from '../cases.ts';
import { Button } from '../components/button.tsx';
import { say } from '../components/status.tsx';
import { forgetTheme } from '../operator/brand.ts';
import { forgetSettings } from '../settings.ts';

/** Deletes everything that this browser keeps for the app, after one question. */
export function WipeButton() {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  async function wipe() {
    try {
      await cases.wipe();
    } catch {
      dialog.current?.close();
      say(m.cases_wipe_failed());
      return;
    }
    forgetSettings();
    forgetTheme();
    announceChange();
    location.assign(addressInApp('/')); // a new page: nothing is left in memory either
  }

  return (
    <>
      <Button onClick={() => dialog.current?.showModal()}>{m.cases_wipe()}</Button>
      <dialog
        ref={dialog}
        aria-labelledby={id}
        className="m-auto w-full max-w-md rounded-card border border-rule bg-raised p-6 text-ink shadow-float backdrop:bg-black/40"
      >
        <h2 id={id} className="text-xl">
          {m.cases_wipe_title()}
        </h2>
        <p className="my-4">{m.cases_wipe_text()}</p>
        <div className="flex flex-wrap gap-3">
          <Button onClick={() => dialog.current?.close()}>{m.cases_wipe_cancel()}</Button>
          <Button look="primary" onClick={wipe}>
            {m.cases_wipe_confirm()}
          </Button>
        </div>
      </dialog>
    </>
  );
}
