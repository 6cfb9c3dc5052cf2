import type { Provider } from '../knowledge/provider.ts';
import { once } from './once.ts';
import { operator } from './operator/operator.ts';

/** Every provider, as the operator of this copy of the app wants them: with their contact and their details. */
export const loadProviders = once(async (): Promise<readonly Provider[]> => {
  const { contact, details } = operator().settings;
  const required = details.filter((detail) => detail.required).map(({ id }) => id);
  const own = operator().providers;
  const built = (await import('virtual:flows/providers')).default;
  return [...own, ...built.filter(({ id }) => !own.some((one) => one.id === id))].map((provider) => ({
    ...provider,
    requires: [...provider.requires, ...required],
    ...(contact ? { contact } : {}),
  }));
});

export const loadKnowledge = once(async () => (await import('virtual:flows/codes')).default);

export const loadHeaderWords = once(async () => (await import('virtual:flows/headers')).default);

/** The details and the evidence of a ticket, with the details that the operator added. */
export const loadTicketKinds = once(async () => {
  const { details, evidence } = (await import('virtual:flows/ticket')).default;
  return { details: [...details, ...operator().settings.details], evidence };
});
