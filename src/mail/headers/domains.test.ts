import { expect, test } from 'vitest';
import { alignmentOf, domainIn } from './domains.ts';

test.each([
  ['example.com', 'example.com', 'exact'],
  ['example.com', 'Mail.Example.com', 'organization'],
  ['a.example.com', 'b.example.com', 'organization'],
  ['example.com', 'example.net', 'different'],
  ['shop.example.co.uk', 'mail.example.co.uk', 'organization'],
  ['one.co.uk', 'other.co.uk', 'different'],
  ['one.com.au', 'mail.one.com.au', 'organization'],
  ['example.com', 'notexample.com', 'different'],
  ['xn--bcher-kva.example', 'mail.xn--bcher-kva.example', 'organization'],
])('%s and %s: %s', (from, proved, alignment) => {
  expect(alignmentOf(from, proved)).toBe(alignment);
});

test.each([
  ['kim@Example.com', 'example.com'],
  ['<kim@example.com>', 'example.com'],
  ['@example.com', 'example.com'],
  ['example.com.', 'example.com'],
  ['kim@bücher.example', 'xn--bcher-kva.example'],
  ['kim@BÜCHER.example', 'xn--bcher-kva.example'],
  ['kim@a\u202eb.example', undefined],
  ['none', undefined],
  ['192.0.2.1', undefined],
  ['', undefined],
  [undefined, undefined],
])('the domain in %j: %j', (text, domain) => {
  expect(domainIn(text)).toBe(domain);
});
