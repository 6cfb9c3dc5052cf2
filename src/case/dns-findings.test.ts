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
  { found: { check: 'spf', verdict: 'ip-private' }, findings: {} },
  { found: { check: 'dkim', verdict: 'key-good' }, findings: { 'dkim-key': 'usable' } },
  { found: { check: 'dkim', verdict: 'key-short' }, findings: { 'dkim-key': 'usable' } },
  { found: { check: 'dkim', verdict: 'missing' }, findings: { 'dkim-key': 'unusable' } },
  { found: { check: 'dkim', verdict: 'key-broken' }, findings: { 'dkim-key': 'unusable' } },
  { found: { check: 'dkim', verdict: 'selector-needed' }, findings: {} },
  { found: { check: 'dkim', verdict: 'not-checked' }, findings: {} },
  { found: { check: 'dmarc', verdict: 'missing', further: [] }, findings: { 'dmarc-fit': 'no-policy' } },
  {
    found: { check: 'dmarc', verdict: 'several-records', further: [] },
    findings: { 'dmarc-fit': 'no-policy' },
  },
  { found: { check: 'dmarc', verdict: 'reject', further: [] }, findings: {} },
  {
    found: { check: 'dmarc', verdict: 'reject', further: [{ verdict: 'spf-not-aligned' }] },
    findings: {},
  },
  {
    found: {
      check: 'dmarc',
      verdict: 'reject',
      further: [{ verdict: 'spf-not-aligned' }, { verdict: 'dkim-not-aligned' }],
    },
    findings: { 'dmarc-fit': 'not-aligned' },
  },
  {
    found: {
      check: 'dmarc',
      verdict: 'reject',
      further: [{ verdict: 'spf-not-needed' }, { verdict: 'dkim-aligned' }],
    },
    findings: {},
  },
  {
    found: {
      check: 'dmarc',
      verdict: 'several-records',
      further: [{ verdict: 'reject' }, { verdict: 'inherited' }],
    },
    findings: {},
  },
  { found: { check: 'dmarc', verdict: 'not-checked' }, findings: {} },
  { found: { check: 'domain', verdict: 'takes-mail' }, findings: { 'domain-takes-mail': 'yes' } },
  { found: { check: 'domain', verdict: 'only-address' }, findings: {} },
  { found: { check: 'domain', verdict: 'takes-no-mail' }, findings: { 'domain-takes-mail': 'no' } },
  { found: { check: 'domain', verdict: 'no-such-domain' }, findings: { 'domain-takes-mail': 'no' } },
  { found: { check: 'domain', verdict: 'not-checked' }, findings: {} },
  { found: { check: 'ptr', verdict: 'missing' }, findings: {} },
] as const)('$found.check: $found.verdict', ({ found, findings }) => {
  expect(dnsFindings(found)).toEqual(findings);
});
