import * as v from 'valibot';
import { audiences } from '../../flow/text.ts';
import { speak } from '../language.ts';
import { offeredProvider } from '../presets.ts';
import { preferSettings } from '../settings.ts';

/** One that is wrong is left out, and costs no other. */
const choice = <Schema extends v.GenericSchema<unknown, string>>(schema: Schema) =>
  v.fallback(v.optional(schema), undefined);

/** What the page around has chosen, so that nobody is asked for it again. */
const choicesSchema = v.object({
  audience: choice(v.picklist(audiences)),
  provider: choice(v.string()),
  theme: choice(v.picklist(['light', 'dark'])),
  lang: choice(v.string()),
});
export type HostChoices = v.InferOutput<typeof choicesSchema>;

/** For this frame only: a reload of it has another address. */
const key = 'mail-triage.embedded';

let current: HostChoices = {};

export const hostChoices = () => current;

/**
 * From the address by which the frame was opened, or from the time before a reload. They count in this frame only: the
 * settings of the person, which a page of the same site shares, stay what they are.
 */
export function takeHostChoices() {
  const { provider, ...choices } = hostChoicesIn(new URLSearchParams(location.search), remembered());
  const known = offeredProvider(provider);
  current = { ...choices, ...(known === undefined ? {} : { provider: known }) };
  remember(current);
  const { audience, theme, lang } = current;
  preferSettings({ ...(audience && { audience }), ...(known === undefined ? {} : { provider: known }) });
  if (theme) document.documentElement.dataset['theme'] = theme;
  if (lang !== undefined) speak(lang);
}

export function hostChoicesIn(address: URLSearchParams, before: unknown): HostChoices {
  const isNew = address.has('embed') || typeof before !== 'object';
  const asked = { ...(isNew ? {} : before), ...Object.fromEntries(address) };
  return v.parse(choicesSchema, asked);
}

function remembered(): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}');
  } catch {
    return {};
  }
}

function remember(choices: HostChoices) {
  try {
    sessionStorage.setItem(key, JSON.stringify(choices));
  } catch {
    // Browsers can refuse a frame its storage: then it lasts until a reload.
  }
}
