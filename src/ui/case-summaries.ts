import { type CaseSummary, summaryOf } from '../case/case-summary.ts';
import { lookAgainAt } from '../case/look-again.ts';
import { m } from '../messages/compiled/messages.js';
import type { StoredCase } from '../storage/case-store.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { cases } from './cases.ts';
import { contentIndex } from './content-index.ts';
import { type OpenCase, showCase } from './show-case.ts';
import { whenIdle } from './when-idle.ts';

/** What the list shows of a case. Nothing is stored. */
export async function summarize(stored: StoredCase): Promise<CaseSummary> {
  const shown = await showCase(stored, { draft: false, setAside: stored.setAside });
  return summaryFor({ ...shown, case: stored }); // it counts the entries that are stored
}

/** A case without checks has no problem yet: the list has its own words for it. */
function summaryFor({ case: of, standing, flows, ticket, provider }: OpenCase): CaseSummary {
  const problem = standing.at.flow === '' ? '' : nameFor(ticket);
  const lookAgain = lookAgainAt(of, standing, flows);
  return summaryOf(of, { ...ticket, problem, lookAgain, provider }, contentIndex.version);
}

const summarized = new Map<string, string>();

/** Every page of a case shows it, so the list knows it as it is now. Nobody waits for that: it can be derived again. */
export function keepSummary(open: OpenCase) {
  whenIdle(async () => {
    const { id } = open.case;
    const summary = summaryFor(open);
    const known = JSON.stringify(summary);
    if (summarized.get(id) === known) return;
    summarized.set(id, known);
    await cases.summarize(new Map([[id, summary]])).catch(() => summarized.delete(id));
  });
}

/** What tells a case from others of the same checks is how it ended. */
function nameFor({ problem, outcome }: Ticket): string {
  return outcome ? m.cases_name({ problem, outcome: outcome.title }) : problem;
}
