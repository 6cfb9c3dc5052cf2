import { expect, test } from 'vitest';
import { themeOf } from './theme.ts';

/** The selector before each accent. */
const accentsIn = (theme: string) =>
  [...theme.matchAll(/(:root[^{]*) \{ --accent: (#\w{6});/g)].map(([, where, accent]) => [where, accent]);

test('without a color of the operator nothing is put over the theme', () => {
  expect(themeOf({ colors: {} })).toBe('');
});

test('an accent for the dark stands there alone', () => {
  expect(accentsIn(themeOf({ colors: { accentInTheDark: '#8fbcf5' } }))).toEqual([
    [':root:not([data-theme="light"])', '#8fbcf5'],
    [':root[data-theme="dark"]', '#8fbcf5'],
  ]);
});

test('each scheme has its own accent', () => {
  expect(accentsIn(themeOf({ colors: { accent: '#1b4f93', accentInTheDark: '#8fbcf5' } }))).toEqual([
    [':root:not([data-theme="dark"])', '#1b4f93'],
    [':root:not([data-theme="light"])', '#8fbcf5'],
    [':root[data-theme="dark"]', '#8fbcf5'],
  ]);
});

test('one accent serves both schemes, made lighter where it is dark', () => {
  const [inTheLight, byTheSystem, inTheDark] = accentsIn(themeOf({ colors: { accent: '#1b4f93' } }));
  expect(inTheLight).toEqual([':root:not([data-theme="dark"])', '#1b4f93']);
  expect(byTheSystem?.[1]).not.toBe('#1b4f93');
  expect(inTheDark?.[1]).toBe(byTheSystem?.[1]);
});

test('paper has the colors of the light scheme', () => {
  const rules = themeOf({ colors: { accent: '#1b4f93' } }).split('\n');
  const screens = rules.map((rule) => rule.startsWith('@media screen'));
  expect(screens).toEqual([false, true, true]);
});
