import { expect, test } from 'vitest';
import { readContent } from '../authoring/read-content.ts';
import { markMeaning, verdictMeaning } from './header-words.ts';

const { headers } = readContent('flows');

test.each([
  ['scl', '-1', undefined, 'good'],
  ['scl', '1', undefined, 'good'],
  ['scl', '5', undefined, 'bad'],
  ['scl', '9', undefined, 'bad'],
  ['sfv', 'nspm', undefined, 'good'],
  ['sfv', 'NEW', undefined, undefined],
  ['cat', 'HPHISH', undefined, 'bad'],
  ['compauth-reason', '001', undefined, 'bad'],
  ['compauth-reason', '130', undefined, 'good'],
  ['spam-score', '4.9', 5, 'good'],
  ['spam-score', '5', 5, 'bad'],
  ['spam-score', '6', 8, 'good'],
  ['spam-score', '6.2', undefined, 'bad'],
  ['spam-score', '-1.2', undefined, 'good'],
  ['spam-score', 'many', 5, undefined],
  ['spam-score', '', 5, undefined],
  ['he-dkim-result', 'pass (1024 bits)', undefined, 'good'],
  ['auto-submitted', 'auto-replied; owner-email="kim@example.com"', undefined, 'neutral'],
  ['constructor', 'x', undefined, undefined],
])('%s %s with limit %s: %s', (mark, value, limit, verdict) => {
  expect(markMeaning(headers, mark, value, limit)?.value?.verdict).toBe(verdict);
});

test.each([
  ['spf', 'pass', 'good'],
  ['spf', 'softfail', 'bad'],
  ['dkim', 'none', 'neutral'],
  ['dmarc', 'fail', 'bad'],
  ['dmarc', 'toString', undefined],
  ['sender-id', 'pass', undefined],
])('%s=%s: %s', (method, result, verdict) => {
  expect(verdictMeaning(headers, method, result)?.verdict).toBe(verdict);
});
