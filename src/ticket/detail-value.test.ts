import { expect, test } from 'vitest';
import { detailError, tidyDetail } from './detail-value.ts';

test.each([
  { case: 'spaces around it', kind: 'line', typed: '  a b ', value: 'a b' },
  { case: 'invisible letters', kind: 'line', typed: '\uFEFFa\u200B\u00A0b\u2060', value: 'a b' },
  { case: 'lines of a text', kind: 'text', typed: '\n one\n\n two \n', value: 'one\n\n two' },
  {
    case: 'a name and an address',
    kind: 'email',
    typed: 'Pat Lee <pat@example.com>',
    value: 'pat@example.com',
  },
  { case: 'a link', kind: 'email', typed: 'mailto:pat@example.com', value: 'pat@example.com' },
  { case: 'typographic quotes', kind: 'email', typed: '“pat@example.com”', value: 'pat@example.com' },
  {
    case: 'several, separated anyhow',
    kind: 'emails',
    typed: 'a@b.co; c@d.co\ne@f.co g@h.co,,',
    value: 'a@b.co, c@d.co, e@f.co, g@h.co',
  },
  {
    case: 'several with names',
    kind: 'emails',
    typed: 'Pat Lee <pat@b.co>, Kim <kim@d.co>',
    value: 'pat@b.co, kim@d.co',
  },
  {
    case: 'names without a comma between',
    kind: 'emails',
    typed: 'Pat Lee <pat@b.co> Kim Ng <kim@d.co>',
    value: 'pat@b.co, kim@d.co',
  },
  { case: 'a name with a comma', kind: 'emails', typed: '"Lee, Pat" <pat@b.co>', value: 'pat@b.co' },
  {
    case: 'one that is none, kept to be mended',
    kind: 'emails',
    typed: 'pat@b.co, lee',
    value: 'pat@b.co, lee',
  },
  { case: 'spaces in a code', kind: 'code', typed: ' 550   5. 1 .1 ', value: '550 5.1.1' },
  { case: 'brackets of an IP address', kind: 'ip', typed: '[192.0.2.25]', value: '192.0.2.25' },
  { case: 'nothing', kind: 'emails', typed: ' , ', value: '' },
] as const)('$kind: $case', ({ kind, typed, value }) => {
  expect(tidyDetail(kind, typed)).toBe(value);
});

const ofOwnNetwork =
  'Label: this address is known only inside one network. Enter the public one, such as Example. It stands in the error text, or in the Received lines of the message';

test.each([
  { kind: 'email', value: 'pat@example.com', error: undefined },
  { kind: 'email', value: 'pat@例え.jp', error: undefined },
  { kind: 'email', value: 'pat', error: 'Label: enter one address, such as Example' },
  { kind: 'email', value: 'pat@example', error: 'Label: enter one address, such as Example' },
  { kind: 'email', value: 'a@b.co d@e.co', error: 'Label: enter one address, such as Example' },
  { kind: 'email', value: '', error: undefined },
  { kind: 'emails', value: 'a@b.co, c@d.co', error: undefined },
  {
    kind: 'emails',
    value: 'a@b.co, lee',
    error: 'Label: enter addresses separated by commas, such as Example',
  },
  { kind: 'time', value: '2026-03-14T09:30:00+01:00[Europe/Berlin]', error: undefined },
  { kind: 'time', value: 'yesterday', error: 'Label: enter the date, the time and the zone' },
  {
    kind: 'time',
    value: '2026-13-45T99:99:00+01:00[Europe/Berlin]',
    error: 'Label: enter the date, the time and the zone',
  },
  { kind: 'ip', value: '192.0.2.25', error: undefined },
  { kind: 'ip', value: '2001:db8::25', error: undefined },
  { kind: 'ip', value: '192.0.2.256', error: 'Label: enter an IP address, such as Example' },
  { kind: 'ip', value: '198.51.100.7', error: undefined },
  { kind: 'ip', value: '203.0.113.7', error: undefined },
  { kind: 'ip', value: '172.32.0.1', error: undefined },
  { kind: 'ip', value: '192.168.1.23', error: ofOwnNetwork },
  { kind: 'ip', value: '10.1.2.3', error: ofOwnNetwork },
  { kind: 'ip', value: '172.16.0.1', error: ofOwnNetwork },
  { kind: 'ip', value: '100.64.0.1', error: ofOwnNetwork },
  { kind: 'ip', value: '127.0.0.1', error: ofOwnNetwork },
  { kind: 'ip', value: '169.254.7.7', error: ofOwnNetwork },
  { kind: 'ip', value: '::1', error: ofOwnNetwork },
  { kind: 'ip', value: 'fe80::1', error: ofOwnNetwork },
  { kind: 'ip', value: 'fd00::25', error: ofOwnNetwork },
  { kind: 'ip', value: '::ffff:192.168.1.23', error: ofOwnNetwork },
  { kind: 'ip', value: '12:30', error: 'Label: enter an IP address, such as Example' },
  { kind: 'code', value: '0x800CCC0E', error: undefined },
  { kind: 'code', value: 'refused', error: 'Label: enter the code, such as Example' },
  { kind: 'line', value: '<b>', error: undefined },
] as const)('$kind "$value": $error', ({ kind, value, error }) => {
  const detail = { id: 'detail', label: 'Label', ask: 'Ask', why: 'Why', example: 'Example', kind };
  expect(detailError(detail, 'Label', value)).toBe(error);
});
