import { flows as loaders } from 'virtual:flows/index';
import type { RunnableFlow } from '../case/replay.ts';
import { compileFlow } from '../flow/compile.ts';

const loading = new Map<string, Promise<RunnableFlow | undefined>>();
const loaded = new Map<string, RunnableFlow>();

/** Absent until it has been loaded. */
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

async function load(id: string): Promise<RunnableFlow | undefined> {
  if (!Object.hasOwn(loaders, id)) return undefined;
  const module = await loaders[id]?.();
  if (!module) return undefined;
  const flow = { flow: module.default, machine: compileFlow(module.default) };
  loaded.set(id, flow);
  return flow;
}
