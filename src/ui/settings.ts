import { useSyncExternalStore } from 'react';
import type { Audience } from '../flow/text.ts';
import { readSettings, type Settings, writeSettings } from '../storage/settings.ts';
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
let current: Settings = read.settings;
const listeners = new Set<() => void>();

export function changeSettings(change: Settings) {
  current = { ...current, ...change };
  writeSettings(storage, current);
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

/** `?audience=customer&provider=opensrs` in a link of a help center. Returns a provider that nobody knows. */
export function presetFrom(query: URLSearchParams): { unknownProvider?: string } {
  const audience = query.get('audience');
  if (audience === 'agent' || audience === 'customer') changeSettings({ audience });
  const provider = query.get('provider');
  if (provider === null) return {};
  if (!contentIndex.providers.some(({ id }) => id === provider)) return { unknownProvider: provider };
  changeSettings({ provider });
  return {};
}
