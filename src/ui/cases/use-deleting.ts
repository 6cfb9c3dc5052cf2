import { useRef } from 'react';
import { useRevalidator } from 'react-router';
import { m } from '../../messages/compiled/messages.js';
import type { TakenCase } from '../../storage/case-store.ts';
import { announceChange, cases } from '../cases.ts';
import { say } from '../components/status.tsx';

/** Deletes cases. Everything deleted since the page was opened comes back with one press. */
export function useDeleting(): (ids: readonly string[]) => Promise<void> {
  const revalidator = useRevalidator();
  const deleted = useRef<TakenCase[]>([]);

  async function follow() {
    announceChange();
    await revalidator.revalidate();
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
    try {
      deleted.current = [...deleted.current, ...(await cases.take(ids))];
    } catch {
      say(m.status_not_deleted());
      return;
    }
    await follow();
    document.querySelector('h1')?.focus(); // the button that had the focus is gone
    say(m.status_deleted({ count: deleted.current.length }), { label: m.status_undo(), run: undo });
  };
}
