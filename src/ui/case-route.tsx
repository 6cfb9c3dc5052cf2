import type { ReactNode } from 'react';
import { m } from '../messages/compiled/messages.js';
import { CaseFrame } from './case-frame.tsx';
import { outcomePage } from './late-parts.ts';
import type { Loaded } from './navigation/shown.ts';
import { addressOf, openCase } from './open-case.ts';
import type { OpenCase } from './show-case.ts';
import { TroublePage } from './trouble-page.tsx';

/** A page of a case that is on this device, within the frame of all its pages. */
export async function loadCase(
  id: string,
  page: (open: OpenCase) => ReactNode | Promise<ReactNode>,
): Promise<Loaded> {
  const open = await openCase(id);
  if (!open) return { page: <TroublePage title={m.no_case_title()} lead={m.no_case_lead()} /> };
  if (open.ticket.outcome) await outcomePage.load();
  return { open, page: <CaseFrame open={open}>{await page(open)}</CaseFrame> };
}

/** `/case/…` leads to where the case stands. */
export async function standsAt(id: string): Promise<{ leadsTo: string } | undefined> {
  const open = await openCase(id);
  return open && { leadsTo: addressOf(open) };
}
