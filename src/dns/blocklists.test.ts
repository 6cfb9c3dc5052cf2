import { expect, test } from 'vitest';
import { readContent } from '../authoring/read-content.ts';
import { blocklistsIn } from './blocklists.ts';

const lists = readContent('flows').dns?.blocklists ?? [];

test.each([
  {
    text: '554 5.7.1 Service unavailable; Client host [198.51.100.7] blocked using zen.spamhaus.org',
    name: 'Spamhaus',
    url: 'https://check.spamhaus.org/query/ip/198.51.100.7',
  },
  {
    text: '550 blocked, see https://www.spamcop.net/bl.shtml?198.51.100.7',
    name: 'SpamCop',
    url: 'https://www.spamcop.net/bl.shtml?198.51.100.7',
  },
  {
    text: '550 7.100.51.198.psbl.surriel.com is listed',
    name: 'PSBL',
    url: 'https://psbl.org/listing?ip=198.51.100.7',
  },
  {
    text: '550 mail from 2001:db8::7 refused by Abusix',
    name: 'Abusix',
    url: 'https://lookup.abusix.com/search?q=2001%3Adb8%3A%3A7',
  },
  {
    text: '554 your domain is on dbl.spamhaus.org',
    name: 'Spamhaus DBL',
    url: 'https://check.spamhaus.org/query/domain/example.com',
  },
  {
    text: '550 SpamCop lists your host. 192.168.1.4 said so',
    name: 'SpamCop',
    url: 'https://www.spamcop.net/bl.shtml?203.0.113.9',
  },
  {
    text: 'host mx.example.net[203.0.113.1] said: 554 5.7.1 [198.51.100.7] blocked by bl.spamcop.net',
    name: 'SpamCop',
    url: 'https://www.spamcop.net/bl.shtml?198.51.100.7',
  },
  {
    text: '554 5.7.1 Hello [203.0.113.1], your host 198.51.100.7 is on SpamCop',
    name: 'SpamCop',
    url: 'https://www.spamcop.net/bl.shtml?198.51.100.7',
  },
  {
    text: '554 dbl.spamhaus.org, see https://www.spamhaus.org/lookup/',
    name: 'Spamhaus DBL',
    url: 'https://check.spamhaus.org/query/domain/example.com',
  },
])('$name in: $text', ({ text, name, url }) => {
  const found = blocklistsIn(`Sorry.\r\n${text}\n`, lists, { domain: 'example.com', ip: '203.0.113.9' });
  expect(found.map((one) => [one.list.name, one.url])).toEqual([[name, url]]);
});

test('each list once, in the order of the text', () => {
  const text = 'b.barracudacentral.org\nzen.spamhaus.org\nxbl.spamhaus.org';
  expect(blocklistsIn(text, lists).map(({ list }) => list.name)).toEqual([
    'Barracuda Reputation Block List',
    'Spamhaus',
  ]);
});

test('all lists of one line, each with the IP that stands with it', () => {
  const text =
    '554 198.51.100.7 is on zen.spamhaus.org; 203.0.113.9 is on b.barracudacentral.org and SpamCop';
  expect(blocklistsIn(text, lists).map(({ list, ip }) => `${list.name} ${ip}`)).toEqual([
    'Spamhaus 198.51.100.7',
    'Barracuda Reputation Block List 203.0.113.9',
    'SpamCop 203.0.113.9',
  ]);
});

test.each(['550 5.1.1 User unknown', 'notspamcopy', 'spamhausen', ''])('no list in: %s', (text) => {
  expect(blocklistsIn(text, lists)).toEqual([]);
});

test('what is put into an address cannot change it', () => {
  const found = blocklistsIn('dbl.spamhaus.org', lists, { domain: 'a/../?x#"><b>' });
  expect(found[0]?.url).toBe('https://check.spamhaus.org/query/domain/a%2F..%2F%3Fx%23%22%3E%3Cb%3E');
});

test('a long text takes time that grows with its length only', () => {
  expect(blocklistsIn('spamhau '.repeat(100_000), lists)).toEqual([]);
});
