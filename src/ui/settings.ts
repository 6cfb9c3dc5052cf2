import { useSyncExternalStore } from 'react';
import type { Audience } from '../flow/text.ts';
import {
  forgetDamaged,
  readSettings,
  removeSettings,
  type Settings,
  writeSettings,
} from '../storage/settings.ts';
import { contentIndex } from './content-index.ts';

/** Browsers that refuse storage throw on the mere mention of it. */
function deviceStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

const storage = deviceStorage();
const read = readSettings(storage);
export const settingsWereDamaged = read.damaged;
export const toldOfDamage = () => forgetDamaged(storage);
let current: Settings = read.settings;
const listeners = new Set<() => void>();

/** Another tab may have changed something else meanwhile, so the stored settings are read anew. */
export function changeSettings(change: Settings) {
  current = { ...current, ...readSettings(storage).settings, ...change };
  writeSettings(storage, current);
  tellListeners();
}

export function forgetSettings() {
  current = {};
  removeSettings(storage);
  tellListeners();
}

addEventListener('storage', () => {
  current = { ...current, ...readSettings(storage).settings };
  tellListeners();
});

function tellListeners() {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const settings = () => current;
export const audienceIn = ({ audience = 'customer' }: Settings): Audience => audience;
export const keysIn = (from: Settings) => from.keys ?? audienceIn(from) === 'agent';
export const providerIdIn = ({ provider }: Settings) =>
  contentIndex.providers.some(({ id }) => id === provider) ? provider : undefined;

export const useSettings = () => useSyncExternalStore(subscribe, settings);
export const useAudience = () => audienceIn(useSettings());

/**
 * `?audience=customer&provider=opensrs` in a link of a help center. Both are remembered and leave the address: what the
 * person chooses later must survive a reload. Gives a provider that nobody knows.
 */
function takePresets(): string | undefined {
  const query = new URLSearchParams(location.search);
  const audience = query.get('audience');
  const provider = query.get('provider');
  if (audience === null && provider === null) return undefined;
  if (audience === 'agent' || audience === 'customer') changeSettings({ audience });
  const isKnown = contentIndex.providers.some(({ id }) => id === provider);
  if (provider !== null && isKnown) changeSettings({ provider });
  query.delete('audience');
  query.delete('provider');
  const rest = query.size > 0 ? `?${query}` : '';
  history.replaceState(history.state, '', `${location.pathname}${rest}${location.hash}`);
  return isKnown || provider === null ? undefined : provider;
}

export const unknownProvider = takePresets();
