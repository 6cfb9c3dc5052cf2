import { expect, test } from 'vitest';
import { basePathIn } from './base-path.ts';

test.each([
  [undefined, '/'],
  ['', '/'],
  ['/', '/'],
  ['/help/mail/', '/help/mail/'],
  ['help/mail', '/help/mail/'],
  ['//help//', '/help/'],
])('BASE_PATH %j is %s', (value, path) => {
  expect(basePathIn({ BASE_PATH: value })).toBe(path);
});

test.each(['/help mail/', '/../mail/', 'https://example.com/', '/a"b/'])(
  'BASE_PATH %s is refused',
  (value) => {
    expect(() => basePathIn({ BASE_PATH: value })).toThrow('BASE_PATH');
  },
);
