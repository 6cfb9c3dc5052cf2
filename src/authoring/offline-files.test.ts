import { expect, test } from 'vitest';
import { isKept } from './offline-files.ts';

const settings = { logo: 'pictures/logo.svg', providers: { files: ['providers/own.json'] } };

test.each([
  ['the page of the app', 'index.html', true],
  ['its scripts', 'assets/index-abc.js', true],
  ['its own icon', 'icon.svg', true],
  ['a rendered page of a code', 'codes/550-5.1.1.html', false],
  ['the settings', 'settings.json', false],
  ['a compressed copy', 'assets/index-abc.js.br', false],
  ['the logo of the operator, which may change', 'pictures/logo.svg', false],
  ['a provider file of the operator, which may change', 'providers/own.json', false],
  ['a file beside it', 'providers/another.json', true],
])('on the device: %s', (_, url, kept) => {
  expect(isKept(url, settings)).toBe(kept);
});
