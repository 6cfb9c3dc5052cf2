import type { HeaderField } from '../header-fields.ts';
import type { Authentication } from './authentication.ts';
import type { Mark } from './mark.ts';
import { microsoftMarks } from './microsoft-marks.ts';
import { spamFilterMarks } from './spam-filter-marks.ts';

/** Every mark that is known, the first of each kind: those above were written last. */
export function marksIn(fields: readonly HeaderField[], authentication: Authentication): Mark[] {
  const marks = [
    ...fields.flatMap((field) => [...microsoftMarks(field), ...spamFilterMarks(field), ...plainMark(field)]),
    ...receivedSpf(authentication),
    ...compositeAuthentication(authentication),
  ];
  const seen = new Set<string>();
  return marks.filter(({ mark }) => !seen.has(mark) && seen.add(mark));
}

/** Fields whose whole body is the value. */
const plainMarks: Readonly<Record<string, string>> = {
  'x-he-dkim-result': 'he-dkim-result',
  'auto-submitted': 'auto-submitted',
  precedence: 'precedence',
  'list-id': 'list-id',
  'list-unsubscribe': 'list-unsubscribe',
  'x-originating-ip': 'originating-ip',
};

function plainMark(field: HeaderField): Mark[] {
  const mark = Object.hasOwn(plainMarks, field.name) ? plainMarks[field.name] : undefined;
  return mark && field.body !== '' ? [{ mark, value: field.body, field }] : [];
}

/** The older form of the SPF result (RFC 7208 §9.1), where a server states it besides. */
function receivedSpf({ receivedSpf: [said] }: Authentication): Mark[] {
  return said ? [{ mark: 'received-spf', value: said.result, field: said.field }] : [];
}

/** Microsoft's verdict on SPF, DKIM, DMARC and everything else together, and the number of its reason. */
function compositeAuthentication({ others }: Authentication): Mark[] {
  const check = others.find(({ method }) => method === 'compauth');
  if (!check) return [];
  const { result, reason, field } = check;
  return [
    { mark: 'compauth', value: result, field },
    ...(reason === undefined ? [] : [{ mark: 'compauth-reason', value: reason, field }]),
  ];
}
