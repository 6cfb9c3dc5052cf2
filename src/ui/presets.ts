import { offeredProviders } from './providers.ts';
import { changeSettings } from './settings.ts';

let unknown: string | undefined;

/** A provider that a link named and nobody offers. */
export const unknownProvider = () => unknown;

/** The provider that was named beforehand, unless nobody offers it. */
export function offeredProvider(named: string | undefined): string | undefined {
  if (offeredProviders().some(({ id }) => id === named)) return named;
  unknown = named;
  return undefined;
}

/** `?audience=customer&provider=opensrs` in a link of a help center. Both are remembered. */
export function takePresets() {
  const query = new URLSearchParams(location.search);
  const audience = query.get('audience');
  if (audience === 'agent' || audience === 'customer') changeSettings({ audience });
  const provider = offeredProvider(query.get('provider') ?? undefined);
  if (provider !== undefined) changeSettings({ provider });
}

/** What was taken leaves the address: what the person chooses later must survive a reload. */
export function clearAddress() {
  const query = new URLSearchParams(location.search);
  const names = ['audience', 'provider', 'embed', 'theme', 'lang'].filter((name) => query.has(name));
  if (names.length === 0) return;
  for (const name of names) query.delete(name);
  const rest = query.size > 0 ? `?${query}` : '';
  history.replaceState(history.state, '', `${location.pathname}${rest}${location.hash}`);
}
