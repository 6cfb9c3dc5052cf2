const form = new Intl.DateTimeFormat(undefined, {
  dateStyle: 'medium',
  timeStyle: 'short',
});

/** An instant as the clock of the person showed it. Tickets that leave the device also say the zone. */
export const localTime = (at: string) => form.format(new Date(at));
