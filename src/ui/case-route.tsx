import { type ReactNode, useEffect } from 'react';
import { m } from '../messages/compiled/messages.js';
import { onChangeElsewhere } from './cases.ts';
import { outcomePage } from './late-parts.ts';
import { loadAhead } from './load-ahead.ts';
import { showAnew } from './navigation/navigation.ts';
import type { Loaded } from './navigation/shown.ts';
import { addressOf, openCase } from './open-case.ts';
import { CaseDrop } from './reading/case-drop.tsx';
import type { OpenCase } from './show-case.ts';
import { TroublePage } from './trouble-page.tsx';
import { whenIdle } from './when-idle.ts';

/** A page of a case that is on this device, within the frame of all its pages. */
export async function loadCase(
  id: string,
  page: (open: OpenCase) => ReactNode | Promise<ReactNode>,
): Promise<Loaded> {
  const open = await openCase(id);
  if (!open) return { page: <TroublePage title={m.no_case_title()} lead={m.no_case_lead()} /> };
  if (open.ticket.outcome) await outcomePage.load();
  return { open, page: <CaseRoute open={open}>{await page(open)}</CaseRoute> };
}

/** `/case/…` leads to where the case stands. */
export async function standsAt(id: string): Promise<{ leadsTo: string } | undefined> {
  const open = await openCase(id);
  return open && { leadsTo: addressOf(open) };
}

/** The frame of all pages of one case. Another tab's change is shown at once. */
function CaseRoute({ open, children }: { open: OpenCase; children: ReactNode }) {
  useEffect(() => onChangeElsewhere(showAnew), []);
  useEffect(() => {
    whenIdle(() => loadAhead(open));
  }, [open]);

  return (
    <>
      {children}
      <CaseDrop open={open} />
    </>
  );
}
