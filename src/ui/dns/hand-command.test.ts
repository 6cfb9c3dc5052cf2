import { expect, test } from 'vitest';
import { handCommand } from './hand-command.ts';

const fields = { domain: 'Example.com', ip: '198.51.100.7', selector: 'S1', from: 'news.example.com' };

test.each([
  { check: 'domain' as const, is: 'dig example.com NS' },
  { check: 'mx' as const, is: 'dig example.com MX' },
  { check: 'spf' as const, is: 'dig example.com TXT' },
  { check: 'dkim' as const, is: 'dig s1._domainkey.example.com TXT' },
  { check: 'dmarc' as const, is: 'dig _dmarc.news.example.com TXT' },
  { check: 'ptr' as const, is: 'dig -x 198.51.100.7' },
  {
    check: 'dkim' as const,
    given: { ...fields, signer: 'Signer.example' },
    is: 'dig s1._domainkey.signer.example TXT',
  },
])('$check by hand: $is', ({ check, given = fields, is }) => {
  expect(handCommand(check, given, false)).toBe(is);
});

test.each([
  { check: 'mx' as const, fields: { domain: 'example.com; rm -rf ~' } },
  { check: 'dkim' as const, fields: { domain: 'example.com', selector: '$(reboot)' } },
  { check: 'ptr' as const, fields: { ip: '1.2.3.4`id`' } },
  { check: 'mx' as const, fields: {} },
])('nothing that a shell would take for more: $check $fields', ({ check, fields: odd }) => {
  for (const isWindows of [true, false]) expect(handCommand(check, odd, isWindows)).toBeUndefined();
});

test.each([
  { check: 'mx' as const, is: 'nslookup -type=MX example.com' },
  { check: 'dkim' as const, is: 'nslookup -type=TXT s1._domainkey.example.com' },
  { check: 'ptr' as const, is: 'nslookup 198.51.100.7' },
])('on Windows: $is', ({ check, is }) => {
  expect(handCommand(check, fields, true)).toBe(is);
});
