import { expect, test } from 'vitest';
import { headerBlock } from '../header-fields.ts';
import { authenticationIn } from './authentication.ts';

const border = 'Received: from a.example (a.example [192.0.2.1]) by mx.example.com with ESMTPS; x';
const inside = 'Received: from mx.example.com by store.example.com with LMTP; x';
const relay = 'Received: from b.example by relay.example.org with ESMTPS; x';
const results = (server: string) => `Authentication-Results: ${server}spf=pass smtp.mailfrom=a.example`;
const from = 'From: kim@a.example';

test.each([
  { what: 'above every hop', lines: [results('mx.example.com; '), border], is: 'receiver' },
  { what: 'above every hop, by another name', lines: [results('filter.example; '), border], is: 'receiver' },
  { what: 'below the own hops', lines: [inside, border, results('mx.example.com; '), relay], is: 'receiver' },
  {
    what: 'by the name of the organization',
    lines: [border, results('example.com; '), relay],
    is: 'receiver',
  },
  {
    what: 'a server that gives no name for itself, above the one that does',
    lines: ['Received: by 2001:db8:1:2:3:4:5:6 with SMTP; x', results('mx.example.com; '), border],
    is: 'receiver',
  },
  { what: 'of a relay', lines: [border, results('relay.example.org; '), relay], is: undefined },
  { what: 'forged below the border', lines: [border, results('mx.bank.example; ')], is: undefined },
  { what: 'a name that is no domain', lines: [border, results('mailserver; ')], is: 'unproven' },
  { what: 'no name below a server that always says its own', lines: [border, results('')], is: 'unproven' },
  {
    what: 'no name below a server of Microsoft',
    lines: ['Received: from x by AB1.mail.protection.outlook.com; x', results('')],
    is: 'receiver',
  },
  { what: 'no hop at all', lines: [results('mx.example.com; ')], is: 'unproven' },
])('results $what: $is', ({ lines, is }) => {
  const { fields } = headerBlock([...lines, from].join('\n'));
  const { voucher, spf, claims } = authenticationIn(fields, 'a.example', undefined);
  expect(voucher?.standing).toBe(is);
  expect(spf === undefined).toBe(is === undefined);
  expect(claims).toHaveLength(is === undefined ? 1 : 0);
});

test('a field of the same name below fields of the sender does not count', () => {
  const { fields } = headerBlock(
    [
      border,
      'Authentication-Results: mx.example.com; spf=fail smtp.mailfrom=a.example',
      'DKIM-Signature: v=1; d=a.example; s=s',
      'Authentication-Results: mx.example.com; dmarc=pass header.from=a.example',
      from,
    ].join('\n'),
  );
  const { spf, dmarc, claims } = authenticationIn(fields, 'a.example', undefined);
  expect(spf?.result).toBe('fail');
  expect(dmarc).toBeUndefined();
  expect(claims).toHaveLength(1);
});
