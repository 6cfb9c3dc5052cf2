import { language } from './language.ts';

let form: Intl.DateTimeFormat | undefined;

/** An instant as the clock of the person showed it. Tickets that leave the device also say the zone. */
export function localTime(at: string): string {
  form ??= new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' });
  return form.format(new Date(at));
}
