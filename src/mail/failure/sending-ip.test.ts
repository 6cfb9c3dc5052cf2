import { expect, test } from 'vitest';
import { sendingIpIn } from './sending-ip.ts';

test.each([
  'Service unavailable; Client host [198.51.100.44] blocked using zen.example.org',
  'Client host rejected: cannot find your reverse hostname, [198.51.100.44]',
  '<unknown[198.51.100.44]>: Client host rejected: Access denied',
  'Mail from IP 198.51.100.44 was rejected due to listing in a blocklist',
  'Messages from 198.51.100.44 temporarily deferred',
  'Your IP address 198.51.100.44 has a poor reputation',
  'Connections from the host mail.example.com (198.51.100.44), originating from here, are not accepted',
  '198.51.100.44 is listed at bl.example.org',
  'Blocked - see https://www.example.org/lookup?ip=198.51.100.44',
  '[198.51.100.44 15] Our system has detected an unusual rate of mail from your IP address',
  'JunkMail rejected - mail.example.com [198.51.100.44]:4711 is in an RBL',
  'example.com does not designate 198.51.100.44 as permitted sender',
])('%s', (reply) => {
  expect(sendingIpIn('sender-blocklisted', reply)).toBe('198.51.100.44');
});

test('an address of IPv6', () => {
  expect(sendingIpIn('sender-host', 'Client host [2001:db8::44] has no PTR')).toBe('2001:db8::44');
});

test.each([
  ['unreachable', 'connect to mx.example.net[192.0.2.7]: Connection timed out'],
  ['sender-blocklisted', 'host mx.example.net[192.0.2.7] said: your message was blocked'],
  ['sender-blocklisted', '192.0.2.7 blocked 198.51.100.44'],
  ['sender-blocklisted', 'Blocked by version 4.2.1.7 of the filter'],
] as const)('%s: no sending server in %s', (reason, reply) => {
  expect(sendingIpIn(reason, reply)).toBeUndefined();
});
