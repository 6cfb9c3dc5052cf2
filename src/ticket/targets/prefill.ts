import * as v from 'valibot';
import { m } from '../../messages/compiled/messages.js';
import { htmlOf } from './html-of.ts';
import type { TicketTexts } from './ticket-texts.ts';
import { baseAddressSchema } from './web-address.ts';

/** What every page that can be opened filled in needs to know. */
export const prefillSettings = {
  /** Of the helpdesk, as its own pages have it: `https://help.example.com`. */
  address: baseAddressSchema,
  /** Which detail of the ticket goes into which field of the helpdesk: `{ recipient: "12" }`. */
  fields: v.optional(
    v.record(v.string(), v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/, 'is not the id of a field'))),
    {},
  ),
  /** Longer addresses are refused by a server on the way, in characters. */
  longest: v.optional(
    v.pipe(
      v.number('is not a number'),
      v.integer('is not a whole number'),
      v.minValue(500, 'is shorter than any address with a ticket in it: 500 characters at least'),
      v.maxValue(100_000, 'is longer than any server takes: 100,000 characters at most'),
    ),
    8000,
  ),
};

/** Each `undefined` is left out of the address. */
type Parameters = readonly (readonly [name: string, value: string | undefined])[];

/** How one helpdesk wants its page to be opened. One row a helpdesk. */
export interface Prefill<Settings> {
  readonly name: string;
  /** Where the maker describes it. */
  readonly docs: string;
  /** Between two parameters. */
  readonly separator: '&' | ';';
  /** Below the address of the helpdesk. */
  readonly path: (settings: Settings) => string;
  readonly parameters: (settings: Settings, texts: TicketTexts) => Parameters;
  /** The parameter for the text of the ticket; absent where the page takes none. */
  readonly body?: string;
  /** Whether the box for the text reads HTML: in plain text it would lose line breaks and `<addresses>`. */
  readonly readsHtml: (settings: Settings) => boolean;
  /** The parameter for a field of the helpdesk; absent where the page takes none. */
  readonly field?: (id: string) => string;
}

export interface TargetUrl {
  readonly url: string;
  readonly length: number;
  /** What has no room in the address, or no place on the page: it must be copied over. Nothing is cut. */
  readonly leftOut: readonly ('body' | 'fields')[];
}

interface PrefillSettings {
  readonly address: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly longest: number;
}

export function prefilledUrl<Settings extends PrefillSettings>(
  target: Prefill<Settings>,
  settings: Settings,
  texts: TicketTexts,
): TargetUrl {
  const whole = attempt(target, settings, texts, []);
  if (whole.length <= settings.longest) return whole;
  const withoutBody = attempt(target, settings, texts, ['body']);
  if (withoutBody.length <= settings.longest) return withoutBody;
  return attempt(target, settings, texts, ['body', 'fields']);
}

function attempt<Settings extends PrefillSettings>(
  target: Prefill<Settings>,
  settings: Settings,
  texts: TicketTexts,
  tooLong: TargetUrl['leftOut'],
): TargetUrl {
  const { body, field, readsHtml } = target;
  const values = Object.entries(settings.fields).flatMap(([detail, id]) => {
    const value = texts.details.get(detail);
    return value === undefined ? [] : [[id, value] as const];
  });
  const text = tooLong.includes('body') ? m.helpdesk_paste_here() : texts.body;
  const parameters: Parameters = [
    ...target.parameters(settings, texts),
    ...(body ? [[body, readsHtml(settings) ? htmlOf(text) : text] as const] : []),
    ...(field && !tooLong.includes('fields') ? values.map(([id, value]) => [field(id), value] as const) : []),
  ];
  const url = `${settings.address.replace(/\/+$/, '')}${target.path(settings)}${query(parameters, target.separator)}`;
  const noPlace = { body: body === undefined, fields: field === undefined && values.length > 0 };
  const leftOut = (['body', 'fields'] as const).filter((part) => noPlace[part] || tooLong.includes(part));
  return { url, length: url.length, leftOut };
}

/** Half of a letter, as cutting a text leaves it, cannot be encoded: it becomes U+FFFD. */
const encoded = (text: string) => encodeURIComponent(text.toWellFormed());

function query(parameters: Parameters, separator: '&' | ';'): string {
  const given = parameters.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${encoded(name)}=${encoded(value)}`],
  );
  return given.length === 0 ? '' : `?${given.join(separator)}`;
}
