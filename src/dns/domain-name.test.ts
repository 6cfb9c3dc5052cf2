import { expect, test } from 'vitest';
import { canBeAsked, domainNameFrom, isAtOrBelow } from './domain-name.ts';

const label = 'a'.repeat(63);

test.each([
  { typed: 'example.com', is: 'example.com' },
  { typed: '  Example.COM. ', is: 'example.com' },
  { typed: 'kim@example.com', is: 'example.com' },
  { typed: 'https://www.example.com/mail?x=1', is: 'www.example.com' },
  { typed: '_dmarc.example.com', is: '_dmarc.example.com' },
  { typed: 'bücher.example', is: 'xn--bcher-kva.example' },
  { typed: '例え.example', is: 'xn--r8jz45g.example' },
  { typed: `${label}.example`, is: `${label}.example` },
  { typed: `${label}a.example`, is: undefined },
  { typed: `${`${label}.`.repeat(4)}example`, is: undefined },
  { typed: 'localhost', is: undefined },
  { typed: '192.0.2.1', is: undefined },
  { typed: 'exa mple.com', is: undefined },
  { typed: 'example..com', is: undefined },
  { typed: 'example.com;rm', is: undefined },
  { typed: '', is: undefined },
])('"$typed" is asked for as $is', ({ typed, is }) => {
  expect(domainNameFrom(typed)).toBe(is);
});

test.each([
  { name: 'a.example', can: true },
  { name: 'odd name+of/a%macro.example', can: true },
  { name: 'bücher.example', can: false },
  { name: '.example', can: false },
  { name: '', can: false },
  { name: `${'abc.'.repeat(62)}abcde`, can: true },
  { name: `${'abc.'.repeat(62)}abcdef`, can: false },
])('"$name" can be asked: $can', ({ name, can }) => {
  expect(canBeAsked(name)).toBe(can);
});

test('a name is below its parent, and not below one that only ends alike', () => {
  expect(isAtOrBelow('mx.example.com', 'example.com')).toBe(true);
  expect(isAtOrBelow('example.com', 'example.com')).toBe(true);
  expect(isAtOrBelow('badexample.com', 'example.com')).toBe(false);
});
