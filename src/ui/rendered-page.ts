import type { Settings } from '../storage/settings.ts';
import { basePath } from './base-path.ts';
import { asBuilt } from './operator/operator.ts';
import { unknownProvider } from './presets.ts';
import { settingsWereDamaged } from './settings.ts';

/** Whether the markup of this page is what this person would see first: of this address, for somebody new, all well. */
export function isAsBuilt({ audience, provider, keys }: Settings): boolean {
  const { page } = document.documentElement.dataset;
  const [usual] = asBuilt.settings.audiences;
  return (
    page !== undefined &&
    location.search === '' &&
    !settingsWereDamaged &&
    unknownProvider() === undefined &&
    location.pathname.slice(basePath.length).replace(/(?<=.)\/$/, '') === page &&
    (audience === undefined || audience === usual) &&
    provider === undefined &&
    keys === undefined
  );
}
