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
  /** What has no room in the address, or no place on the page: it must be copied over. Only the evidence is ever cut. */
  readonly leftOut: readonly ('body' | 'evidence' | 'fields')[];
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
  const { evidence = '' } = texts;
  const fits = ({ length }: TargetUrl) => length <= settings.longest;
  const whole = attempt(target, settings, { ...texts, body: texts.body + evidence }, []);
  if (fits(whole)) return whole;
  const withoutEvidence = attempt(target, settings, texts, ['evidence']);
  if (fits(withoutEvidence)) {
    const cut = (letters: number) =>
      attempt(target, settings, { ...texts, body: texts.body + cutAt(evidence, letters) }, ['evidence']);
    return longestThat(fits, cut, Math.min(evidence.length, settings.longest)) ?? withoutEvidence;
  }
  const withoutBody = attempt(target, settings, texts, ['body']);
  if (withoutBody.length <= settings.longest) return withoutBody;
  return attempt(target, settings, texts, ['body', 'fields']);
}

/** Less of a bounce than this says nothing. */
const fewestLetters = 200;

/** The address with as much of a text as fits: found by halving. */
function longestThat(
  fits: (url: TargetUrl) => boolean,
  cut: (letters: number) => TargetUrl,
  most: number,
): TargetUrl | undefined {
  let [low, high] = [fewestLetters, most];
  let best: TargetUrl | undefined;
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const url = cut(middle);
    if (fits(url)) {
      best = url;
      low = middle + 1;
    } else high = middle - 1;
  }
  return best;
}

/** At the end of a line, with a word that it was cut. */
function cutAt(text: string, letters: number): string {
  const lines = text.slice(0, text.lastIndexOf('\n', letters) + 1);
  const part =
    lines.length > letters / 2 ? lines : `${text.slice(0, letters).replace(/[\uD800-\uDBFF]$/, '')}\n`;
  return `${part}${m.helpdesk_cut_here()}\n`;
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
  const noPlace = {
    body: body === undefined,
    evidence: false,
    fields: field === undefined && values.length > 0,
  };
  const leftOut = (['body', 'evidence', 'fields'] as const).filter(
    (part) => noPlace[part] || tooLong.includes(part),
  );
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
