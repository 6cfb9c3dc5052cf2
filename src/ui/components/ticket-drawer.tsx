import { useEffect, useRef, useState } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { countIn } from '../count-details.ts';
import type { OpenCase } from '../show-case.ts';
import { Button } from './button.tsx';
import { TicketLabel } from './ticket-label.tsx';
import { TicketPageLink } from './ticket-page-link.tsx';

/** The label slides over the page: its count is always in sight, the rest is drawn when it is wanted. */
export function TicketDrawer({ open }: { open: OpenCase }) {
  const [isDrawn, setDrawn] = useState(false);
  return (
    <>
      <Button className="text-small" onClick={() => setDrawn(true)}>
        {m.ticket_open_drawer(countIn(open.ticket))}
      </Button>
      {isDrawn && <Drawer open={open} onClose={() => setDrawn(false)} />}
    </>
  );
}

function Drawer({ open, onClose }: { open: OpenCase; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-label={m.ticket_title()}
      className="ms-auto me-0 h-dvh max-h-none w-full max-w-sm overflow-y-auto border-s border-rule bg-paper p-4 text-ink shadow-float backdrop:bg-black/40"
    >
      <div className="mb-3 flex justify-end">
        <Button look="quiet" onClick={() => dialog.current?.close()}>
          {m.ticket_close()}
        </Button>
      </div>
      <TicketLabel open={open} />
      <div className="mt-2">
        <TicketPageLink open={open} />
      </div>
    </dialog>
  );
}
