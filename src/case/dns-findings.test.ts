import { expect, test } from 'vitest';
import { checkIds } from '../dns/verdicts.ts';
import { lookUpChecks } from '../flow/schema.ts';
import { dnsFindings } from './dns-findings.ts';

test('questions offer the checks that there are', () => {
  expect(lookUpChecks).toEqual(checkIds);
});

test.each([
  {
    found: { check: 'mx', verdict: 'points-here', mxPointsHere: 'yes' },
    findings: { 'mx-points-here': 'yes' },
  },
  {
    found: { check: 'mx', verdict: 'mixed', mxPointsHere: 'partly' },
    findings: { 'mx-points-here': 'partly' },
  },
  { found: { check: 'mx', verdict: 'provider-unknown' }, findings: {} },
  { found: { check: 'mx', verdict: 'not-checked' }, findings: {} },
  {
    found: { check: 'spf', verdict: 'pass', alignment: 'aligned' },
    findings: { 'sender-policy': 'allows' },
  },
  {
    found: { check: 'spf', verdict: 'pass', alignment: 'not-aligned' },
    findings: { 'sender-policy': 'not-aligned' },
  },
  { found: { check: 'spf', verdict: 'pass' }, findings: {} },
  { found: { check: 'spf', verdict: 'needs-helo' }, findings: {} },
  { found: { check: 'spf', verdict: 'too-many-names' }, findings: { 'sender-policy': 'excludes' } },
  { found: { check: 'spf', verdict: 'softfail' }, findings: { 'sender-policy': 'excludes' } },
  { found: { check: 'spf', verdict: 'missing' }, findings: { 'sender-policy': 'excludes' } },
  { found: { check: 'spf', verdict: 'policy-valid' }, findings: {} },
  { found: { check: 'spf', verdict: 'not-checked' }, findings: {} },
  { found: { check: 'dkim', verdict: 'key-good' }, findings: {} },
] as const)('$found.check: $found.verdict', ({ found, findings }) => {
  expect(dnsFindings(found)).toEqual(findings);
});
