import { useEffect } from 'react';
import { type LoaderFunctionArgs, Outlet, redirect, useLoaderData, useRevalidator } from 'react-router';
import { placeOf, questionAt } from '../flow/flow.ts';
import { m } from '../messages/compiled/messages.js';
import type { CaseRouteData } from './case-route-id.ts';
import { onChangeElsewhere } from './cases.ts';
import { loadFlow } from './flows.ts';
import { loadOutcomePage } from './load-outcome-page.ts';
import { addressOf, openCase } from './open-case.ts';
import { CaseDrop } from './reading/case-drop.tsx';
import type { OpenCase } from './show-case.ts';
import { TroublePage } from './trouble-page.tsx';
import { whenIdle } from './when-idle.ts';

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

/** What the next answer may lead to is there before it is given. What cannot be loaded now is asked for again then. */
async function loadAhead({ flows, standing: { at } }: OpenCase) {
  const flow = flows.get(at.flow)?.flow;
  const question = flow && questionAt(flow, at.node);
  const next = new Set(question?.options.map((option) => placeOf(option.next, at.flow).flow));
  await Promise.all([loadOutcomePage(), ...[...next].map(loadFlow)]);
}

/** The frame of all pages of one case. Another tab's change is shown at once. */
export function CaseRoute() {
  const { open } = useLoaderData<CaseRouteData>();
  const revalidator = useRevalidator();

  useEffect(() => onChangeElsewhere(() => revalidator.revalidate()), [revalidator]);
  useEffect(() => {
    // A script that could not be loaded once is refused by the browser until the page is loaded again.
    if (open && navigator.onLine) whenIdle(() => loadAhead(open));
  }, [open]);

  if (!open) return <TroublePage title={m.no_case_title()} lead={m.no_case_lead()} />;
  return (
    <>
      <Outlet context={open} />
      <CaseDrop open={open} />
    </>
  );
}
