import { useEffect } from 'react';
import { type LoaderFunctionArgs, Outlet, redirect, useLoaderData, useRevalidator } from 'react-router';
import { m } from '../messages/compiled/messages.js';
import type { CaseRouteData } from './case-route-id.ts';
import { onChangeElsewhere } from './cases.ts';
import { loadOutcomePage } from './load-outcome-page.ts';
import { addressOf, openCase } from './open-case.ts';
import { CaseDrop } from './reading/case-drop.tsx';
import { TroublePage } from './trouble-page.tsx';

export async function caseLoader({ params }: LoaderFunctionArgs): Promise<CaseRouteData> {
  const open = await openCase(params['caseId'] ?? '');
  if (open?.ticket.outcome) await loadOutcomePage();
  return { open };
}

/** `/case/…` leads to where the case stands. */
export async function standingLoader({ params }: LoaderFunctionArgs) {
  const open = await openCase(params['caseId'] ?? '');
  return open ? redirect(addressOf(open)) : null;
}

/** The frame of all pages of one case. Another tab's change is shown at once. */
export function CaseRoute() {
  const { open } = useLoaderData<CaseRouteData>();
  const revalidator = useRevalidator();

  useEffect(() => onChangeElsewhere(() => revalidator.revalidate()), [revalidator]);
  useEffect(() => {
    loadOutcomePage().catch(() => undefined); // asked for again where it is shown
  }, []);

  if (!open) return <TroublePage title={m.no_case_title()} lead={m.no_case_lead()} />;
  return (
    <>
      <Outlet context={open} />
      <CaseDrop open={open} />
    </>
  );
}
