import { X } from 'lucide-react';
import { useEffect, useSyncExternalStore } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { useHiddenBelow } from '../embedded/use-hidden-below.ts';
import { Button } from './button.tsx';
import { isInField } from './typing.ts';

interface Status {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

let current: Status | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function change(status: Status | undefined) {
  current = status;
  for (const listener of listeners) listener();
}

/** Says what was done, without moving the focus. What can be undone stays until it is closed or replaced. */
export function say(text: string, action?: Status['action']) {
  clearTimeout(timer);
  change({ text, ...(action ? { action } : {}) });
  if (!action) timer = setTimeout(() => change(undefined), 6000);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The one place for status messages (WCAG 4.1.3). It floats, so that nothing jumps. */
export function StatusLine() {
  const status = useSyncExternalStore(
    subscribe,
    () => current,
    () => current,
  );
  const bottom = useHiddenBelow(status);
  useUndoKey(status);
  return (
    <div
      className="pointer-events-none fixed inset-x-0 bottom-0 z-20 flex justify-center p-4 print:hidden"
      style={bottom > 0 ? { bottom } : undefined}
    >
      <div role="status">
        {status && (
          <div className="appears pointer-events-auto flex items-center gap-3 rounded-card bg-ink px-4 py-2 text-paper shadow-float">
            <span>{status.text}</span>
            {status.action && (
              <button
                type="button"
                className="min-h-8 font-strong underline underline-offset-4"
                aria-keyshortcuts="Control+Z"
                onClick={() => {
                  act(status);
                  leave();
                }}
              >
                {status.action.label}
              </button>
            )}
            <button
              type="button"
              className="grid size-8 place-items-center"
              aria-label={m.dismiss()}
              onClick={() => {
                change(undefined);
                leave();
              }}
            >
              <X aria-hidden="true" className="size-4" />
            </button>
          </div>
        )}
      </div>
    </div>
  );
}

function act({ action }: Status) {
  change(undefined);
  action?.run();
}

/** The button that was pressed goes: without a place for the focus, the next Tab would begin with the browser. */
function leave() {
  document.querySelector('h1')?.focus({ preventScroll: true });
}

/** Where nothing is being typed, the key that undoes everywhere else presses the action. */
function useUndoKey(status: Status | undefined) {
  useEffect(() => {
    if (!status?.action) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      if (isInField(event.target)) return;
      event.preventDefault();
      act(status);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [status]);
}

/** A notice at the top of a page that stays until what it says is over. */
export function Notice({ children, onClose }: { children: React.ReactNode; onClose?: () => void }) {
  return (
    <div className="flex items-start justify-between gap-4 rounded-card border-s-4 border-wait bg-wait-tint px-4 py-3">
      <div>{children}</div>
      {onClose && (
        <Button look="quiet" onClick={onClose} aria-label={m.dismiss()}>
          <X aria-hidden="true" className="size-4" />
        </Button>
      )}
    </div>
  );
}
