import { baseLocale, locales } from '../messages/compiled/runtime.js';

let current: string | undefined;

/** The language and the habits of its region, such as `en-GB`, that somebody asked for. Absent: those of the browser. */
export const language = () => current;

/** False where the app does not speak it: it stays with its own then. */
export function speak(wanted: string): boolean {
  const [tag] = canonical(wanted);
  const spoken = locales.some((locale) => tag?.split('-')[0] === locale);
  if (spoken) current = tag;
  document.documentElement.lang = spoken ? (tag ?? baseLocale) : baseLocale;
  return spoken;
}

function canonical(tag: string): string[] {
  try {
    return Intl.getCanonicalLocales(tag);
  } catch {
    return [];
  }
}
