import type { Case } from '../../case/case.ts';
import { type LeftCheck, leftForSupport } from '../../case/left-for-support.ts';
import type { RunnableFlow } from '../../case/replay.ts';
import { loadFlow } from '../flows.ts';

/** The checks that were left for support, with every flow that the customer's way leads through. */
export async function loadLeftForSupport(
  of: Case,
  known: ReadonlyMap<string, RunnableFlow>,
): Promise<readonly LeftCheck[]> {
  const flows = new Map(known);
  for (;;) {
    const { checks, missing } = leftForSupport(of, flows);
    const next = missing === undefined ? undefined : await loadFlow(missing);
    if (!next || next === flows.get(next.flow.id)) return checks;
    flows.set(next.flow.id, next);
  }
}
