import type { HeaderField } from '../header-fields.ts';
import type { FilterTest, Mark } from './mark.ts';
import { stated } from './stated.ts';

/** The marks of spam filters that run on mail servers: SpamAssassin, Rspamd, Barracuda, Proofpoint, Mimecast. */
export function spamFilterMarks(field: HeaderField): Mark[] {
  return (Object.hasOwn(readers, field.name) ? readers[field.name]?.(field) : undefined) ?? [];
}

const number = String.raw`(-?\d{1,6}(?:\.\d{1,6})?)`;
const first = (field: HeaderField, pattern: RegExp) => pattern.exec(field.body)?.[1];
const mark = (name: string, value: string | undefined, field: HeaderField): Mark[] =>
  value === undefined ? [] : [{ mark: name, value, field }];

/** The score, with the limit where the same field states it. */
function score(name: string, field: HeaderField, pattern: RegExp, limits: RegExp): Mark[] {
  const value = first(field, pattern);
  const limit = first(field, limits);
  return value === undefined
    ? []
    : [{ mark: name, value, ...stated({ limit: limit === undefined ? undefined : Number(limit) }), field }];
}

const leading = new RegExp(`^\\s*${number}`);
const nothing = /(?!)/;

const readers: Readonly<Record<string, (field: HeaderField) => Mark[]>> = {
  // `Yes, score=7.9 required=5.0 tests=A=1.2,B autolearn=no`; older versions say `hits` for `score`
  'x-spam-status': (field) => [
    ...mark('spam-status', first(field, /^(yes|no)\b/i), field),
    ...score(
      'spam-score',
      field,
      new RegExp(`\\b(?:score|hits)=${number}`, 'i'),
      new RegExp(`\\brequired=${number}`, 'i'),
    ),
    ...tests(
      field,
      'spam-tests',
      /\btests=\[?([^\]]{1,4000})/i,
      /([A-Z][A-Z0-9_]{1,60})(?:=(-?\d{1,4}(?:\.\d{1,6})?))?/g,
    ),
  ],
  'x-spam-score': (field) => score('spam-score', field, leading, nothing),
  'x-spam-flag': (field) => mark('spam-flag', first(field, /^(yes|no)\b/i), field),
  'x-spam-level': (field) =>
    mark('spam-level', String((/^[*+]{1,200}/.exec(field.body)?.[0] ?? '').length), field),
  // `default: False [3.20 / 15.00]; R_SPF_ALLOW(-0.20)[+ip4]; …`
  'x-spamd-result': (field) => [
    ...mark('rspamd-status', first(field, /:\s{0,3}(true|false)\b/i), field),
    ...score('rspamd-score', field, new RegExp(`\\[${number} \\/`), new RegExp(`\\/ ${number}\\]`)),
    ...tests(field, 'rspamd-tests', /\];(.{1,8000})/, /([A-Z][A-Z0-9_]{1,60})\((-?\d{1,4}(?:\.\d{1,6})?)\)/g),
  ],
  'x-rspamd-score': (field) => score('rspamd-score', field, leading, nothing),
  'x-rspamd-action': (field) => mark('rspamd-action', first(field, /^([a-z ]{2,40})/i), field),
  'x-barracuda-spam-status': (field) => [
    ...mark('barracuda-status', first(field, /^(yes|no)\b/i), field),
    ...score(
      'barracuda-score',
      field,
      new RegExp(`\\bSCORE=${number}`, 'i'),
      new RegExp(`\\bKILL_LEVEL=${number}`, 'i'),
    ),
  ],
  'x-barracuda-spam-score': (field) => score('barracuda-score', field, leading, nothing),
  'x-proofpoint-spam-details': (field) => [
    ...mark('proofpoint-rule', first(field, /\brule=([\w-]{1,40})/i), field),
    ...score('proofpoint-score', field, new RegExp(`\\bscore=${number}`, 'i'), nothing),
  ],
  'x-mimecast-spam-score': (field) => score('mimecast-score', field, leading, nothing),
};

/** Names of tests are in capitals; what follows the list is not. */
function tests(field: HeaderField, name: string, list: RegExp, test: RegExp): Mark[] {
  const found = [
    ...(first(field, list) ?? '').replace(/\s(?:autolearn|version|shortcircuit)=.*$/, '').matchAll(test),
  ]
    .slice(0, mostTests)
    .map(
      ([, said = '', points]): FilterTest => ({
        name: said,
        ...stated({ score: points === undefined ? undefined : Number(points) }),
      }),
    );
  return found.length === 0
    ? []
    : [{ mark: name, value: found.map((said) => said.name).join(', '), tests: found, field }];
}

const mostTests = 100;
