import { expect, test } from 'vitest';
import { ipAddressesIn, isPrivateAddress } from './ip-address.ts';

test.each([
  ['[192.0.2.1]', ['192.0.2.1']],
  ['[IPv6:2001:db8::25]', ['2001:db8::25']],
  ['[fe80::a1:b2%4]', ['fe80::a1:b2']],
  ['[::ffff:192.0.2.1]:25', ['192.0.2.1']],
  ['2001:db8:1:2:3:4:5:6', ['2001:db8:1:2:3:4:5:6']],
  ['192.0.2.1, then 198.51.100.2.', ['192.0.2.1', '198.51.100.2']],
  ['::1', ['::1']],
  ['at 09:15:02', []],
  ['version 15.20.8500.12', []],
  ['1.2.3.4.5', []],
  ['300.1.1.1', []],
  ['2001:db8:1', []],
  ['', []],
])('%s', (text, addresses) => {
  expect(ipAddressesIn(text)).toEqual(addresses);
});

test.each([
  '10.0.0.1',
  '127.0.0.1',
  '172.16.0.1',
  '192.168.1.1',
  '100.64.0.1',
  '169.254.1.1',
  '::1',
  'fe80::1',
  'fd00::1',
])('%s is of the own network', (address) => expect(isPrivateAddress(address)).toBe(true));
test.each(['192.0.2.1', '172.32.0.1', '100.128.0.1', '2001:db8::1'])('%s is not', (address) =>
  expect(isPrivateAddress(address)).toBe(false),
);
