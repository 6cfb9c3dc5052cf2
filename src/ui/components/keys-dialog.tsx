import { useEffect, useRef } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { keysIn, useSettings } from '../settings.ts';
import { Button } from './button.tsx';
import { KeysSwitch } from './keys-switch.tsx';
import { isTyping } from './typing.ts';

/** A key, and what it does. */
type Row = readonly [string, string];

/**
 * Shows the keys that do something now, and switches the single ones (WCAG 2.1.4). `?` opens it where single keys are on.
 * Nothing of it is drawn before.
 */
export function KeysDialog({ shown, onChange }: { shown: boolean; onChange: (shown: boolean) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const on = keysIn(useSettings());

  useEffect(() => {
    if (shown) dialog.current?.showModal();
    else dialog.current?.close();
  }, [shown]);

  useEffect(() => {
    if (!on) return undefined;
    const open = (event: KeyboardEvent) => {
      if (event.key === '?' && !isTyping(event)) onChange(true);
    };
    document.addEventListener('keydown', open);
    return () => document.removeEventListener('keydown', open);
  }, [on, onChange]);

  return (
    <dialog
      ref={dialog}
      onClose={() => onChange(false)}
      aria-labelledby="keys-title"
      className="m-auto w-full max-w-md rounded-card border border-rule bg-raised p-6 text-ink shadow-float backdrop:bg-black/40"
    >
      {shown && <Keys on={on} onClose={() => onChange(false)} />}
    </dialog>
  );
}

function Keys({ on, onClose }: { on: boolean; onClose: () => void }) {
  const single: readonly Row[] = [
    ['1 … 9, a, b, …', m.keys_choose()],
    ['0', m.keys_unknown()],
    ['Enter', m.keys_enter()],
    ['/', m.keys_search()],
    ['?', m.keys_help()],
  ];
  const always: readonly Row[] = [
    ['Alt + ←', m.keys_back()],
    ['Ctrl + V', m.keys_paste()],
    ['Ctrl + Enter', m.keys_read()],
    ['Ctrl + Z', m.keys_undo()],
  ];
  const rows = on ? [...single, ...always] : always;
  return (
    <>
      <h2 id="keys-title" className="text-xl">
        {m.keys_title()}
      </h2>
      <dl className="my-4 grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        {rows.map(([key, what]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded border border-edge bg-tint px-2 py-0.5 font-mono text-small">{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <div className="border-t border-rule py-4">
        <KeysSwitch />
      </div>
      <Button look="primary" onClick={onClose}>
        {m.keys_close()}
      </Button>
    </>
  );
}
