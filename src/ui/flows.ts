import { flows as loaders } from 'virtual:flows/index';
import type { RunnableFlow } from '../case/replay.ts';
import type { Flow } from '../flow/flow.ts';

const loading = new Map<string, Promise<RunnableFlow | undefined>>();
const loaded = new Map<string, RunnableFlow>();

/** Absent until it has been loaded. It may be without its machine still. */
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

/** What a flow says. The page that begins with it shows its first question before anything could be answered. */
export async function loadFlowContent(id: string): Promise<RunnableFlow | undefined> {
  const flow = await content(id);
  const known = loaded.get(id) ?? (flow && { flow });
  if (known) loaded.set(id, known);
  return known;
}

async function load(id: string): Promise<RunnableFlow | undefined> {
  const [flow, { runnableFlow }] = await Promise.all([content(id), import('../case/runnable-flow.ts')]);
  if (!flow) return undefined;
  const runnable = runnableFlow(flow);
  loaded.set(id, runnable);
  return runnable;
}

async function content(id: string): Promise<Flow | undefined> {
  return Object.hasOwn(loaders, id) ? (await loaders[id]?.())?.default : undefined;
}
