import type { Happening } from '../case/log.ts';
import type { RunnableFlow } from '../case/replay.ts';
import { questionAt } from '../flow/flow.ts';
import { otherProvider } from '../knowledge/provider-id.ts';
import { cases } from './cases.ts';
import { loadFlow, loadQuestions } from './flows.ts';
import { providerIdIn, settings } from './settings.ts';
import { type OpenCase, showCase } from './show-case.ts';
import { appended } from './write-entry.ts';

/** A case that begins with a flow and is not stored before its first answer. Absent when there is no such flow. */
export async function draftCase(flowId: string, question?: string): Promise<OpenCase | undefined> {
  const flow = await loadQuestions(flowId);
  if (!flow || (question !== undefined && !questionAt(flow.flow, question))) return undefined;
  const log = appended([], [startAt(flow, question), chosenProvider()]);
  return showCase({ id: crypto.randomUUID(), log }, { draft: true, setAside: 0 });
}

/** What begins the checks at a place, `flow` or `flow/question`. Absent when the flow is gone. */
export async function startEntry(place: string): Promise<Happening | undefined> {
  const [flowId = '', question] = place.split('/');
  const flow = await loadFlow(flowId);
  return flow && startAt(flow, question);
}

/** Stores a new case. Resolves with its id when it is on disk. */
export async function startCase(flowId: string | undefined, more: readonly Happening[]): Promise<string> {
  const id = crypto.randomUUID();
  const flow = flowId === undefined ? undefined : await loadFlow(flowId);
  const log = appended([], [...(flow ? [startAt(flow)] : []), chosenProvider(), ...more]);
  await cases.append(id, log);
  return id;
}

function startAt({ flow }: RunnableFlow, question?: string): Happening {
  const start = { type: 'start', flow: flow.id, version: flow.version } as const;
  return question === undefined || question === flow.start ? start : { ...start, question };
}

const chosenProvider = (): Happening => ({
  type: 'provider',
  provider: providerIdIn(settings()) ?? otherProvider,
});
