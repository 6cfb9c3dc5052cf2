import * as v from 'valibot';
import { m } from '../../messages/compiled/messages.js';
import type { Settings } from '../../storage/settings.ts';
import { type TargetSettings, targetSettingsSchema } from '../../ticket/targets/target-settings.ts';
import { type PrefillSettings, prefillTargets } from '../../ticket/targets/target-url.ts';
import { operator } from '../operator/operator.ts';

export type TargetKind = TargetSettings['target'];

/** The helpdesks that were chosen. One that cannot be read, because it is of another version, is left out. */
export function ownTargetsIn({ targets = [] }: Settings): readonly TargetSettings[] {
  return targets.flatMap((stored) => {
    const read = v.safeParse(targetSettingsSchema, stored);
    return read.success ? [read.output] : [];
  });
}

/** Those of the operator first. */
export const targetsIn = (settings: Settings): readonly TargetSettings[] => [
  ...operator().settings.helpdesks,
  ...ownTargetsIn(settings),
];

/** Whether its page is opened by a link that fills it in. */
export const isPrefilled = (target: TargetSettings): target is PrefillSettings =>
  Object.hasOwn(prefillTargets, target.target);

export function kindWord(kind: TargetKind): string {
  if (kind === 'mail') return m.helpdesk_kind_mail();
  if (kind === 'zammad') return m.helpdesk_kind_zammad();
  if (kind === 'webhook') return m.helpdesk_kind_webhook();
  return prefillTargets[kind].name;
}

/** Where a helpdesk is, to tell two of one kind apart. */
export function targetPlace(target: TargetSettings): string {
  if (target.target === 'mail') return target.to ?? '';
  return new URL(target.target === 'webhook' ? target.endpoint : target.address).host;
}
