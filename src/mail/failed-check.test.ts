import { expect, test } from 'vitest';
import { failedCheckOf } from './failed-check.ts';

const finding = (value: string) => ({ value, words: value });

test.each([
  { says: '550 5.7.26 Unauthenticated email is not accepted due to the domain DMARC policy', check: 'dmarc' },
  { says: '550 SPF check failed: 192.0.2.1 is not allowed', check: 'spf' },
  { says: '550 5.7.1 DKIM signature is missing', check: 'dkim' },
  { says: '550 SPF did not pass, DKIM did not pass', check: undefined },
  { says: '550 5.7.1 SPF and DKIM fail, rejected by DMARC', check: 'dmarc' },
  { says: '550 refused', code: '5.7.23', check: 'spf' },
  { says: '550 refused', code: '5.7.20', check: 'dkim' },
  { says: '550 refused', code: '5.7.26', check: undefined },
  { says: '450 cannot find your reverse DNS', reason: 'sender-host', check: 'ptr' },
  { says: '550 no reverse name', code: '5.7.25', reason: 'sender-host', check: 'ptr' },
  { says: '504 need a full name in HELO', reason: 'sender-host', check: 'helo' },
  { says: '550 SPF is fine, the mailbox is full', reason: 'mailbox-full', check: undefined },
] as const)('$says: $check', ({ says, check, ...row }) => {
  expect(
    failedCheckOf({
      reason: 'reason' in row ? row.reason : 'sender-authentication',
      diagnostic: finding(says),
      enhancedCode: 'code' in row ? finding(row.code) : undefined,
    }),
  ).toBe(check);
});
