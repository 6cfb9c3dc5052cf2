import * as v from 'valibot';
import { damagedSettingsKey, settingsKey } from './settings-key.ts';

/** What one person set on this device. */
const settingsSchema = v.object({
  audience: v.optional(v.picklist(['agent', 'customer'])),
  provider: v.optional(v.string()),
  /** Single keys choose an option. Absent: on for agents, off for customers. */
  keys: v.optional(v.boolean()),
  /** The resolver that the person allowed for DNS look-ups. Absent or `off`: nothing is looked up. */
  resolver: v.optional(v.string()),
  /** Who answers customers. */
  agent: v.optional(v.object({ name: v.optional(v.string()), desk: v.optional(v.string()) })),
  /** Days for which cases are kept after their last change. */
  retention: v.optional(
    v.union([v.literal('never'), v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365))]),
  ),
  /** When the person was told how long cases are kept, or that changed: UTC, ISO 8601. */
  retentionTold: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  cannedNotes: v.optional(v.array(v.string())),
  /** Of the helpdesks that were chosen. Whoever uses one knows its shape. */
  targets: v.optional(v.array(v.record(v.string(), v.unknown()))),
});

export type Settings = v.InferOutput<typeof settingsSchema>;

export interface ReadSettings {
  readonly settings: Settings;
  /** Until the person has been told: whoever changes a setting first may be no page that says so. */
  readonly damaged: boolean;
}

export function readSettings(storage: Storage | undefined): ReadSettings {
  const stored = storage?.getItem(settingsKey) ?? null;
  const damaged = (storage?.getItem(damagedSettingsKey) ?? null) !== null;
  if (stored === null) return { settings: {}, damaged };
  const result = v.safeParse(settingsSchema, parsed(stored));
  if (result.success) return { settings: result.output, damaged };
  setAside(storage, stored);
  return { settings: {}, damaged: true };
}

/** The person was told that settings were damaged. */
export function forgetDamaged(storage: Storage | undefined) {
  storage?.removeItem(damagedSettingsKey);
}

function setAside(storage: Storage | undefined, stored: string) {
  try {
    storage?.setItem(damagedSettingsKey, stored);
    storage?.removeItem(settingsKey);
  } catch {
    // A full device keeps the record where it is: the next page says so again.
  }
}

/** False when the device refuses: the settings then last until the page is closed. */
export function writeSettings(storage: Storage | undefined, settings: Settings): boolean {
  try {
    storage?.setItem(settingsKey, JSON.stringify(settings));
    return storage !== undefined;
  } catch {
    return false;
  }
}

export function removeSettings(storage: Storage | undefined) {
  storage?.removeItem(settingsKey);
  forgetDamaged(storage);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
