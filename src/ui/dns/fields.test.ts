import { expect, test } from 'vitest';
import { fieldsFromFragment, fragmentOf, isElsewhereIn } from './fields.ts';

test.each([
  { fields: { domain: 'example.com' }, hosted: 'here' as const, is: '#domain=example.com' },
  {
    fields: { domain: 'example.com', ip: '2001:db8::1', selector: 's1' },
    hosted: 'elsewhere' as const,
    is: '#domain=example.com&ip=2001%3Adb8%3A%3A1&selector=s1&hosted=elsewhere',
  },
  { fields: {}, hosted: 'here' as const, is: '#' },
])('$is', ({ fields, hosted, is }) => {
  expect(fragmentOf(fields, hosted)).toBe(is);
  expect(fieldsFromFragment(is)).toMatchObject(fields);
  expect(isElsewhereIn(is)).toBe(hosted === 'elsewhere');
});
