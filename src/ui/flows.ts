import { flows as loaders } from 'virtual:flows/index';
import type { RunnableFlow } from '../case/replay.ts';

const loading = new Map<string, Promise<RunnableFlow | undefined>>();
const loaded = new Map<string, RunnableFlow>();

/** Absent until it has been loaded. It may be without its outcomes and its machine still. */
export const loadedFlow = (id: string) => loaded.get(id);

/** A flow, ready to be walked. Absent when there is none of this name. */
export function loadFlow(id: string): Promise<RunnableFlow | undefined> {
  const known = loading.get(id);
  if (known) return known;
  const flow = load(id);
  loading.set(id, flow);
  flow.catch(() => loading.delete(id)); // a failed download is tried again
  return flow;
}

/**
 * What a flow asks, without its outcomes. The page that begins with it shows its first question before anything could be
 * answered.
 */
export async function loadQuestions(id: string): Promise<RunnableFlow | undefined> {
  const asked = await loaderOf(id)?.asked();
  const known = loaded.get(id) ?? (asked && { flow: { ...asked.default, outcomes: {} } });
  if (known) loaded.set(id, known);
  return known;
}

async function load(id: string): Promise<RunnableFlow | undefined> {
  const loader = loaderOf(id);
  if (!loader) return undefined;
  const [asked, outcomes, { runnableFlow }] = await Promise.all([
    loader.asked(),
    loader.outcomes(),
    import('../case/runnable-flow.ts'),
  ]);
  const runnable = runnableFlow({ ...asked.default, outcomes: outcomes.default });
  loaded.set(id, runnable);
  return runnable;
}

const loaderOf = (id: string) => (Object.hasOwn(loaders, id) ? loaders[id] : undefined);
