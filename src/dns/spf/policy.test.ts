import { expect, test } from 'vitest';
import { isSpf, parsePolicy } from './policy.ts';

test.each([
  { text: 'v=spf1', is: true },
  { text: 'v=spf1 -all', is: true },
  { text: 'V=SPF1 -all', is: true },
  { text: 'v=spf10 -all', is: false },
  { text: 'v=spf1-all', is: false },
  { text: ' v=spf1 -all', is: false },
  { text: 'v=spf2.0/pra -all', is: false },
])('"$text" is an SPF record: $is (RFC 7208 §4.5)', ({ text, is }) => {
  expect(isSpf(text)).toBe(is);
});

test('directives in their order, with their qualifiers', () => {
  const policy = parsePolicy('v=spf1 ip4:192.0.2.0/24 ?a:mail.example.com/28//64 ~MX -all');
  expect(policy).toMatchObject({
    directives: [
      { mechanism: 'ip4', qualifier: '+', bits: 24 },
      { mechanism: 'a', qualifier: '?', bits4: 28, bits6: 64 },
      { mechanism: 'mx', qualifier: '~', bits4: 32, bits6: 128 },
      { mechanism: 'all', qualifier: '-' },
    ],
  });
});

test.each([
  'a',
  'a/24',
  'a//64',
  'a/24//64',
  'a:example.com',
  'a:example.com/0',
  'a:example.com.',
  'a:ex-ample.co-m',
  'a:odd:name/in.example.com',
  'a:%{i}.example.com',
  'a:%{d}',
  'mx/32//128',
  'ptr',
  'ptr:example.com',
  'exists:%{ir}.%{v}._spf.%{d2}',
  'exists:%{l1r-+.}.example.com',
  'include:example.com',
  'ip4:192.0.2.1',
  'ip4:192.0.2.1/0',
  'ip6:2001:db8::/32',
  'ip6:::1',
  'ip6:::ffff:192.0.2.1',
  'redirect=_spf.example.com',
  'exp=explain.example.com',
  'unknown=anything:at/all',
  'x-1._=%{d}',
  'x=',
])('"%s" is a term', (term) => {
  expect(parsePolicy(`v=spf1 ${term}`)).not.toHaveProperty('brokenTerm');
});

test.each([
  { term: 'al', why: 'no such mechanism' },
  { term: 'all:example.com', why: 'all takes nothing' },
  { term: 'all/24', why: 'all takes no length' },
  { term: '--all', why: 'two qualifiers' },
  { term: 'a:', why: 'no domain' },
  { term: 'a/', why: 'no length' },
  { term: 'a/33', why: 'more bits than IPv4 has' },
  { term: 'a/024', why: 'a leading zero' },
  { term: 'a//129', why: 'more bits than IPv6 has' },
  { term: 'a:example', why: 'one label' },
  { term: 'a:example.123', why: 'a top label of digits' },
  { term: 'a:example.com:8080', why: 'a port' },
  { term: 'a:example.-com', why: 'a top label that begins with a hyphen' },
  { term: 'a:example.%{x}', why: 'no such macro' },
  { term: 'a:%{d', why: 'an open brace' },
  { term: 'a:%(d)', why: 'a percent sign before something else' },
  { term: 'a:%', why: 'a percent sign alone' },
  { term: 'a:%{d0}', why: 'no label to keep' },
  { term: 'a:%{c}.example.com', why: 'a macro of explanations' },
  { term: 'a,mx', why: 'a comma' },
  { term: 'include', why: 'no domain' },
  { term: 'include:', why: 'no domain' },
  { term: 'include/24', why: 'no domain' },
  { term: 'exists', why: 'no domain' },
  { term: 'ptr/24', why: 'ptr takes no length' },
  { term: 'ip4', why: 'no network' },
  { term: 'ip4:192.0.2', why: 'three octets' },
  { term: 'ip4:192.0.2.256', why: 'an octet that is too large' },
  { term: 'ip4:192.0.2.1/33', why: 'more bits than IPv4 has' },
  { term: 'ip4:192.0.2.1/', why: 'no length' },
  { term: 'ip4:192.0.2.1//32', why: 'two slashes' },
  { term: 'ip4:2001:db8::1', why: 'the other version' },
  { term: 'ip6:192.0.2.1', why: 'the other version' },
  { term: 'ip6:2001:db8::/129', why: 'more bits than IPv6 has' },
  { term: 'redirect=', why: 'no domain' },
  { term: 'redirect=example', why: 'one label' },
  { term: 'redirect=a.example redirect=b.example', why: 'twice' },
  { term: 'exp=a.example exp=b.example', why: 'twice' },
  { term: 'other=%', why: 'no macro-string' },
  { term: '1st=x', why: 'a name that begins with a digit' },
  { term: 'a\tmx', why: 'a tab' },
  { term: 'a:b\u00fccher.example', why: 'not ASCII' },
  { term: '=x', why: 'no name' },
])('"$term" is no term: $why', ({ term }) => {
  expect(parsePolicy(`v=spf1 ${term} -all`)).toHaveProperty('brokenTerm');
});

test('several blanks between terms, and behind them, are no mistake', () => {
  expect(parsePolicy('v=spf1  a   -all  ')).toMatchObject({
    directives: [{ mechanism: 'a' }, { mechanism: 'all' }],
  });
});

test('a long record takes time that grows with its length only', () => {
  const record = `v=spf1 ${'a:'.repeat(20_000)} ${'/1'.repeat(20_000)} ${'%{d}'.repeat(10_000)}`;
  expect(parsePolicy(record)).toHaveProperty('brokenTerm');
});
