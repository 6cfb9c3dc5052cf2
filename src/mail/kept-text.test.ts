import { expect, test } from 'vitest';
import { keptText } from './kept-text.ts';

const base64 = (lines: number) =>
  `${'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAx\n'.repeat(lines)}`;
const message = (attached: string) =>
  `From: pat@example.com\nSubject: Report\n\nThe text.\n--b\nContent-Transfer-Encoding: base64\n\n${attached}--b--\n`;

test.each([
  { case: 'a short text', given: 'Delivery failed', text: 'Delivery failed', isWhole: true },
  { case: 'line ends of Windows', given: 'one\r\ntwo\r\n', text: 'one\ntwo\n', isWhole: true },
  { case: 'a password', given: 'Password: hunter2', text: 'Password: ••••', isWhole: true },
  { case: 'a short part in base64', given: message(base64(20)), text: message(base64(20)), isWhole: true },
  { case: 'an attachment', given: message(base64(300)), text: message('[…]\n'), isWhole: false },
  { case: 'a large attachment', given: message(base64(20_000)), text: message('[…]\n'), isWhole: false },
])('$case', async ({ given, text, isWhole }) => {
  const kept = await keptText(given);
  expect(kept.text).toBe(text);
  expect(kept.leftOut).toBe(isWhole ? 0 : given.length - new TextEncoder().encode(text).length);
});

test('of a long text its beginning is kept, up to the end of a line', async () => {
  const given = 'A line of a log that says nothing.\n'.repeat(20_000);
  const { text, leftOut } = await keptText(given);
  expect(given.startsWith(text)).toBe(true);
  expect(text.endsWith('\n')).toBe(true);
  expect(text.length).toBeLessThanOrEqual(256 * 1024);
  expect(leftOut).toBe(given.length - text.length);
});
