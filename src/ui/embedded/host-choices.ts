import * as v from 'valibot';
import { speak } from '../language.ts';

/** What the page around has chosen, so that nobody is asked for it again. */
const choicesSchema = v.object({
  audience: v.optional(v.boolean(), false),
  provider: v.optional(v.boolean(), false),
  theme: v.optional(v.picklist(['light', 'dark'])),
  lang: v.optional(v.string()),
});
export type HostChoices = v.InferOutput<typeof choicesSchema>;

/** For this frame only: a reload of it has another address. */
const key = 'mail-triage.embedded';

let current: HostChoices = { audience: false, provider: false };

export const hostChoices = () => current;

/** From the address by which the frame was opened, or from the time before a reload. */
export function takeHostChoices() {
  const query = new URLSearchParams(location.search);
  const asked = query.has('embed')
    ? {
        audience: query.has('audience'),
        provider: query.has('provider'),
        theme: query.get('theme') ?? undefined,
        lang: query.get('lang') ?? undefined,
      }
    : remembered();
  const read = v.safeParse(choicesSchema, asked);
  if (read.success) current = read.output;
  remember(current);
  const { theme, lang } = current;
  if (theme) document.documentElement.dataset['theme'] = theme;
  if (lang !== undefined) speak(lang);
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
