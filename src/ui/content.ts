import type { HeaderWords } from '../knowledge/header-words.ts';
import type { Provider } from '../knowledge/provider.ts';
import { operator } from './operator/operator.ts';

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
