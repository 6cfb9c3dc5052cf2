import { type Case, startOf } from '../../case/case.ts';
import { type LeftCheck, leftForSupport } from '../../case/left-for-support.ts';
import { answersIn, type Log } from '../../case/log.ts';
import { type RunnableFlow, replay } from '../../case/replay.ts';
import { pathOf } from '../../flow/flow.ts';
import { loadFlow } from '../content.ts';

/** The checks a customer's way passed by that are still open. What an agent comes to on their own way is none of them. */
export async function loadLeftForSupport({ id, log }: Case): Promise<readonly LeftCheck[]> {
  const byCustomer = log.slice(0, log.findLastIndex(({ by }) => by === 'customer') + 1);
  const passedBy = new Set((await leftIn({ id, log: byCustomer })).map(({ place }) => pathOf(place)));
  if (passedBy.size === 0) return [];
  return (await leftIn({ id, log })).filter(({ place }) => passedBy.has(pathOf(place)));
}

async function leftIn(of: Case): Promise<LeftCheck[]> {
  const start = startOf(of);
  return start === undefined ? [] : leftForSupport(await loadFlowsOn(start, of.log), start, of.log);
}

/** Every flow that the customer's way leads through. */
async function loadFlowsOn(start: string, log: Log): Promise<ReadonlyMap<string, RunnableFlow>> {
  const flows = new Map<string, RunnableFlow>();
  for (;;) {
    const { missing } = replay(flows, start, answersIn(log), 'customer');
    const next = missing === undefined ? undefined : await loadFlow(missing);
    if (!next || flows.has(next.flow.id)) return flows;
    flows.set(next.flow.id, next);
  }
}
