import { lazy, Suspense, useRef, useState } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { Button } from '../components/button.tsx';
import type { OpenCase } from '../show-case.ts';

const HandOverWays = lazy(async () => ({ default: (await import('./hand-over-ways.tsx')).HandOverWays }));

/** Opens the ways to give a case to somebody else. They are loaded when they are asked for. */
export function HandOverButton({
  open,
  look = 'secondary',
}: {
  open: OpenCase;
  look?: 'secondary' | 'quiet';
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isShown, setShown] = useState(false);

  function show() {
    setShown(true);
    dialog.current?.showModal();
  }

  return (
    <>
      <Button look={look} onClick={show}>
        {m.handover_button()}
      </Button>
      <dialog
        ref={dialog}
        aria-label={m.handover_title()}
        onClose={() => setShown(false)}
        className="m-auto max-h-dvh w-full max-w-xl overflow-y-auto rounded-card border border-rule bg-paper p-5 text-ink shadow-float backdrop:bg-black/40"
      >
        <div className="flex items-center justify-between gap-4">
          <h2 className="text-xl">{m.handover_title()}</h2>
          <Button look="quiet" onClick={() => dialog.current?.close()}>
            {m.handover_close()}
          </Button>
        </div>
        {isShown && (
          <Suspense fallback={<p className="mt-3">{m.handover_making()}</p>}>
            <HandOverWays current={open.case} />
          </Suspense>
        )}
      </dialog>
    </>
  );
}
