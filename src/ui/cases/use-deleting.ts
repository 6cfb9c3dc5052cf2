import { useRef } from 'react';
import { m } from '../../messages/compiled/messages.js';
import type { TakenCase } from '../../storage/case-store.ts';
import { announceChange, cases } from '../cases.ts';
import { say } from '../components/status.tsx';
import { showAnew } from '../navigation/navigation.ts';

/** Deletes cases. Everything deleted since the page was opened comes back with one press. */
export function useDeleting(): (ids: readonly string[]) => Promise<void> {
  const deleted = useRef<TakenCase[]>([]);

  async function follow() {
    announceChange();
    await showAnew();
  }

  async function undo() {
    const taken = deleted.current;
    try {
      await cases.putBack(taken);
    } catch {
      say(m.status_not_restored(), { label: m.status_undo(), run: undo });
      return;
    }
    deleted.current = [];
    await follow();
    say(m.status_restored());
  }

  return async (ids) => {
    const nearby = besides(document.activeElement);
    try {
      deleted.current = [...deleted.current, ...(await cases.take(ids))];
    } catch {
      say(m.status_not_deleted());
      return;
    }
    await follow();
    // The button that had the focus is gone, and nobody wants to begin at the top again.
    const next = nearby.find((line) => line.isConnected)?.querySelector('a') ?? document.querySelector('h1');
    next?.focus({ preventScroll: true });
    say(m.status_deleted({ count: deleted.current.length }), { label: m.status_undo(), run: undo });
  };
}

/** The lines after and before that of an element. */
function besides(element: Element | null): readonly Element[] {
  const line = element?.closest('li.case-line');
  return [line?.nextElementSibling, line?.previousElementSibling].filter((one) => one instanceof Element);
}
