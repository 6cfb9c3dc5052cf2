import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatIp, isInNetwork, isPrivate, parseIp, reverseName } from './ip-address.ts';

test.each([
  { text: '192.0.2.1', is: '192.0.2.1' },
  { text: '2001:DB8:0:0:0:0:0:1', is: '2001:db8::1' },
  { text: '2001:db8::', is: '2001:db8::' },
  { text: '::1', is: '::1' },
  { text: '::', is: '::' },
  { text: '1:0:0:2:0:0:0:3', is: '1:0:0:2::3' },
  { text: '1:0:2:3:4:5:6:7', is: '1:0:2:3:4:5:6:7' },
  { text: '64:ff9b::192.0.2.33', is: '64:ff9b::c000:221' },
  { text: '::ffff:192.0.2.1', is: '192.0.2.1' },
])('$text is $is', ({ text, is }) => {
  const ip = parseIp(text);
  expect(ip && formatIp(ip)).toBe(is);
});

test.each([
  '',
  '192.0.2',
  '192.0.2.256',
  '192.0.2.01',
  '192.0.2.1.5',
  ' 192.0.2.1',
  '1:2:3:4:5:6:7',
  '1:2:3:4:5:6:7:8:9',
  '1::2::3',
  '1:2:3:4:5:6:7::8',
  'fe80::1%eth0',
  '::192.0.2.1:5',
  '12345::',
  ':1:2:3:4:5:6:7:8',
])('"%s" is no IP address', (text) => {
  expect(parseIp(text)).toBeUndefined();
});

test('what is written is read again', () => {
  const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
  fc.assert(
    fc.property(bytes, (sixteen) => {
      const text = formatIp({ version: 6, bytes: [...sixteen] });
      const again = parseIp(text);
      expect(again && formatIp(again)).toBe(formatIp(again ?? { version: 6, bytes: [...sixteen] }));
      if (again?.version === 6) expect(again.bytes).toEqual([...sixteen]);
    }),
  );
});

test.each([
  { ip: '192.0.2.1', name: '1.2.0.192.in-addr.arpa' },
  {
    ip: '2001:db8::567:89ab',
    name: 'b.a.9.8.7.6.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa',
  },
])('the reverse name of $ip', ({ ip, name }) => {
  expect(reverseName(read(ip))).toBe(name);
});

test.each([
  { ip: '192.0.2.1', network: '192.0.2.0', bits: 24, is: true },
  { ip: '192.0.3.1', network: '192.0.2.0', bits: 24, is: false },
  { ip: '192.0.2.129', network: '192.0.2.128', bits: 25, is: true },
  { ip: '192.0.2.127', network: '192.0.2.128', bits: 25, is: false },
  { ip: '203.0.113.9', network: '0.0.0.0', bits: 0, is: true },
  { ip: '192.0.2.1', network: '192.0.2.1', bits: 32, is: true },
  { ip: '2001:db8::1', network: '2001:db8::', bits: 127, is: true },
  { ip: '2001:db8::2', network: '2001:db8::', bits: 127, is: false },
  { ip: '192.0.2.1', network: '::', bits: 0, is: false },
])('$ip in $network/$bits: $is', ({ ip, network, bits, is }) => {
  expect(isInNetwork(read(ip), read(network), bits)).toBe(is);
});

test.each([
  { ip: '10.1.2.3', is: true },
  { ip: '172.16.0.1', is: true },
  { ip: '172.32.0.1', is: false },
  { ip: '192.168.1.1', is: true },
  { ip: '100.64.0.1', is: true },
  { ip: '127.0.0.1', is: true },
  { ip: '169.254.1.1', is: true },
  { ip: '8.8.8.8', is: false },
  { ip: '::1', is: true },
  { ip: 'fd00::1', is: true },
  { ip: 'fe80::1', is: true },
  { ip: '2606:4700::1111', is: false },
])('$ip is private: $is', ({ ip, is }) => {
  expect(isPrivate(read(ip))).toBe(is);
});

function read(text: string) {
  const ip = parseIp(text);
  if (!ip) throw new Error(`${text} is no IP address`);
  return ip;
}
