import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accentColors, contrast, dark, light } from './accent-colors.ts';

test.each([
  { one: '#000000', other: '#ffffff', ratio: 21 },
  { one: '#777777', other: '#ffffff', ratio: 4.48 },
  { one: '#1b4f93', other: '#1b4f93', ratio: 1 },
])('the contrast of $one and $other is $ratio', ({ one, other, ratio }) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
});

const wanted = ['#1b4f93', '#ffcc00', '#00ff00', '#ffffff', '#000000', '#e4002b', '#888888', '#0a5c36'];
for (const [name, scheme] of Object.entries({ light, dark })) {
  test.each(wanted)(`%s can be read on everything of the ${name} scheme`, (color) => {
    const { accent, ink, tint } = accentColors(color, scheme);
    for (const ground of [...scheme.grounds, tint])
      expect(contrast(accent, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ink, accent)).toBeGreaterThanOrEqual(4.5);
  });
}

test('an accent that can be read is used as it is', () => {
  expect(accentColors('#1b4f93', light).accent).toBe('#1b4f93');
  expect(accentColors('#8fbcf5', dark).accent).toBe('#8fbcf5');
});

test('the grounds are those of the theme', () => {
  const theme = readFileSync('src/ui/theme.css', 'utf8');
  for (const [index, ground] of ['paper', 'paper-raised', 'paper-tint'].entries())
    expect(theme).toContain(`--${ground}: light-dark(${light.grounds[index]}, ${dark.grounds[index]})`);
});
