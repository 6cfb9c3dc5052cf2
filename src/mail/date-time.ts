/** RFC 5322 §4.3: the zone names that have an offset by the standard. Any other name says nothing. */
const namedZones: Readonly<Record<string, string>> = {
  GMT: 'Z',
  UT: 'Z',
  UTC: 'Z',
  Z: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const mailDate =
  /(\d{1,2})[ -]{1,3}([A-Za-z]{3,9})[ -]{1,3}(\d{4}|\d{2})[ ,]{1,3}(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})?[ ]{0,3}([+-]\d{4}|[A-Z]{1,4})\b/;
const isoDate = /(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?)[ ]?(Z|[+-]\d\d:?\d\d)/;

/** A date of RFC 5322 §3.3 or RFC 3339 as ISO 8601 with the offset it states; nothing if it states none. */
export function dateTimeIn(text: string): { readonly value: string; readonly words: string } | undefined {
  const iso = isoDate.exec(text);
  if (iso) {
    const [words, day = '', time = '', zone = ''] = iso;
    return { value: `${day}T${time}${withColon(zone)}`, words };
  }
  const match = mailDate.exec(text);
  if (!match) return undefined;
  const [words, day = '', monthName = '', year = '', hour = '', minute = '', second, zone = ''] = match;
  const month = months.indexOf(monthName.slice(0, 3).toLowerCase()) + 1;
  const offset = /^[+-]/.test(zone) ? withColon(zone) : namedZones[zone];
  if (month === 0 || offset === undefined || Number(hour) > 23) return undefined;
  const date = `${fullYear(year)}-${twoDigits(month)}-${day.padStart(2, '0')}`;
  const time = `${hour.padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`;
  return { value: `${date}T${time}${offset}`, words };
}

/** RFC 5322 §3.3: `-0000` is universal time that says nothing about the place. */
const withColon = (zone: string) =>
  zone === '-0000' ? 'Z' : zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;

/** RFC 5322 §4.3: 00 to 49 are of this century. */
const fullYear = (year: string) => (year.length === 4 ? year : Number(year) < 50 ? `20${year}` : `19${year}`);
const twoDigits = (number: number) => String(number).padStart(2, '0');
