import { offeredProviders } from './providers.ts';
import { changeSettings } from './settings.ts';

let unknown: string | undefined;

/** A provider that a link named and nobody offers. */
export const unknownProvider = () => unknown;

/**
 * `?audience=customer&provider=opensrs` in a link of a help center. Both are remembered and leave the address: what the
 * person chooses later must survive a reload.
 */
export function takePresets() {
  const query = new URLSearchParams(location.search);
  const audience = query.get('audience');
  const provider = query.get('provider');
  const others = ['embed', 'theme', 'lang'].filter((name) => query.has(name));
  if (audience === null && provider === null && others.length === 0) return;
  if (audience === 'agent' || audience === 'customer') changeSettings({ audience });
  const isKnown = offeredProviders().some(({ id }) => id === provider);
  if (provider !== null && isKnown) changeSettings({ provider });
  else if (provider !== null) unknown = provider;
  for (const name of ['audience', 'provider', ...others]) query.delete(name);
  const rest = query.size > 0 ? `?${query}` : '';
  history.replaceState(history.state, '', `${location.pathname}${rest}${location.hash}`);
}
