import { flows as loaders } from 'virtual:flows/index';
import type { RunnableFlow } from '../case/replay.ts';
import { compileFlow } from '../flow/compile.ts';
import type { HeaderWords } from '../knowledge/header-words.ts';
import type { Provider } from '../knowledge/provider.ts';
import { operator } from './operator/operator.ts';

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

/** Every provider, as the operator of this copy of the app wants them: with their contact and their details. */
export async function loadProviders(): Promise<readonly Provider[]> {
  const { contact, details } = operator().settings;
  const required = details.filter((detail) => detail.required).map(({ id }) => id);
  const own = operator().providers;
  const built = (await import('virtual:flows/providers')).default;
  return [...own, ...built.filter(({ id }) => !own.some((one) => one.id === id))].map((provider) => ({
    ...provider,
    requires: [...provider.requires, ...required],
    ...(contact ? { contact } : {}),
  }));
}

export const loadKnowledge = async () => (await import('virtual:flows/codes')).default;
/** One promise for all: a component that waits for it asks at each try. */
let headerWords: Promise<HeaderWords> | undefined;

export function loadHeaderWords(): Promise<HeaderWords> {
  headerWords ??= import('virtual:flows/headers').then((module) => module.default);
  headerWords.catch(() => {
    headerWords = undefined;
  });
  return headerWords;
}

/** The details and the evidence of a ticket, with the details that the operator added. */
export async function loadTicketKinds() {
  const { details, evidence } = (await import('virtual:flows/ticket')).default;
  return { details: [...details, ...operator().settings.details], evidence };
}
