import { expect, test } from 'vitest';
import { withoutUtilities } from './two-style-sheets.ts';

test.each([
  {
    case: 'the layer is taken out, and nothing else',
    css: '@layer base{a{color:red}}@layer utilities{.p{padding:0}@media print{.q{margin:0}}}@property --x{inherits:false}',
    utilities: '@layer utilities{.p{padding:0}@media print{.q{margin:0}}}',
  },
  {
    case: 'braces in strings and in names of classes',
    css: '@layer utilities{.a\\{b:after{content:"}\\"}"}}b{color:red}',
    utilities: '@layer utilities{.a\\{b:after{content:"}\\"}"}}',
  },
])('$case', ({ css, utilities }) => {
  expect(withoutUtilities(css)).toEqual({ utilities, rest: css.replace(utilities, '') });
});

test.each([
  { case: 'no utilities', css: '@layer base{a{color:red}}' },
  { case: 'two layers of them', css: '@layer utilities{.p{padding:0}}@layer utilities{.q{margin:0}}' },
  { case: 'a block that does not end', css: '@layer utilities{.p{padding:0}' },
])('$case: the build says so', ({ css }) => {
  expect(() => withoutUtilities(css)).toThrow('layer of utilities');
});
