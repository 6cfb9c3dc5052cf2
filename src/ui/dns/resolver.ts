import { createResolver, type Resolver } from '../../dns/look-up.ts';
import type { Settings } from '../../storage/settings.ts';
import { operator, resolversIn } from '../operator/operator.ts';
import { changeSettings, useSettings } from '../settings.ts';
import { type ResolverHere, resolverHere } from './resolver-here.ts';

/** How long one request may take, in milliseconds. */
const patience = 5000;

const opened = new Map<string, Resolver>();

/** One for each endpoint: what it was told is remembered on every page until its TTL has passed. */
export function resolverAt(endpoint: string): Resolver {
  const known = opened.get(endpoint);
  if (known) return known;
  const resolver = createResolver({
    fetch: (url, init) => fetch(url, init),
    now: () => Date.now(),
    endpoint,
    timeout: () => AbortSignal.timeout(patience),
    isOnline: () => navigator.onLine,
  });
  opened.set(endpoint, resolver);
  return resolver;
}

/** Who may be asked in this copy of the app. */
export const offeredHere = (): readonly ResolverHere[] =>
  resolversIn(operator().settings).map((offered) =>
    resolverHere(offered, new URL(import.meta.env.BASE_URL, location.origin).href),
  );

/** The resolver that the person allowed, or the operator for everybody, if it is still offered. */
const allowedResolverIn = ({ resolver }: Settings): ResolverHere | undefined =>
  offeredHere().find(({ id }) => id === (resolver ?? operator().settings.dns.chosen));

export const useAllowedResolver = () => allowedResolverIn(useSettings());

export function allowResolver(id: string) {
  changeSettings({ resolver: id });
}

/** Said, not left out: without a setting the choice of the operator holds. */
export function switchLookUpsOff() {
  changeSettings({ resolver: 'off' });
}
