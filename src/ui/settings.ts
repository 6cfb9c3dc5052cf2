import { useSyncExternalStore } from 'react';
import type { Audience } from '../flow/text.ts';
import { otherProvider } from '../knowledge/provider-id.ts';
import { forgetDamaged, readSettings, type Settings } from '../storage/settings.ts';
import { deviceStorage } from './device-storage.ts';
import { operator } from './operator/operator.ts';
import { offeredProviders } from './providers.ts';
import { settingsStore } from './settings-store.ts';

const storage = deviceStorage();
export const settingsWereDamaged = readSettings(storage).damaged;
export const toldOfDamage = () => forgetDamaged(storage);
const store = settingsStore(storage);
const listeners = new Set<() => void>();

export function changeSettings(change: Settings) {
  store.change(change);
  tellListeners();
}

/** Only for this page, without a word to the settings of the person. */
export const preferSettings = store.prefer;

export function forgetSettings() {
  store.forget();
  tellListeners();
}

/** Another tab may change or delete something. */
export function followOtherTabs() {
  addEventListener('storage', () => {
    store.readAnew();
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

export const settings = store.now;

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
