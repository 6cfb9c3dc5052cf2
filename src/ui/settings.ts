import { useSyncExternalStore } from 'react';
import type { Audience } from '../flow/text.ts';
import { otherProvider } from '../knowledge/provider-id.ts';
import {
  forgetDamaged,
  readSettings,
  removeSettings,
  type Settings,
  writeSettings,
} from '../storage/settings.ts';
import { deviceStorage } from './device-storage.ts';
import { operator } from './operator/operator.ts';
import { offeredProviders } from './providers.ts';

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

/** Another tab may change something. */
export function followOtherTabs() {
  addEventListener('storage', () => {
    current = { ...current, ...readSettings(storage).settings };
    tellListeners();
  });
}

function tellListeners() {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const settings = () => current;

/** Who the person is, as far as this copy of the app is for them. */
export function audienceIn({ audience }: Settings): Audience {
  const { audiences } = operator().settings;
  return audiences.find((one) => one === audience) ?? audiences[0] ?? 'customer';
}

export const keysIn = (from: Settings) => from.keys ?? audienceIn(from) === 'agent';

/** The provider that the person chose, or else the operator's default. */
export function providerIdIn({ provider }: Settings): string | undefined {
  const offered = offeredProviders();
  const isOffered = (id: string | undefined) => offered.some((one) => one.id === id);
  if (isOffered(provider)) return provider;
  const { default: usual } = operator().settings.providers;
  if (isOffered(usual)) return usual;
  return isOffered(otherProvider) ? undefined : offered[0]?.id;
}

export const useSettings = () => useSyncExternalStore(subscribe, settings, settings);
export const useAudience = () => audienceIn(useSettings());
