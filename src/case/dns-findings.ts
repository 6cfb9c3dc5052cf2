import type { MxResult } from '../dns/check-mx.ts';
import type { NotChecked } from '../dns/check-result.ts';
import type { SpfCheckResult } from '../dns/check-spf.ts';
import type { CheckId, VerdictOf } from '../dns/verdicts.ts';

/** What a check of the DNS found, as far as it answers questions. */
type Found =
  | Pick<NotChecked, 'check' | 'verdict'>
  | Pick<MxResult & { readonly check: 'mx' }, 'check' | 'verdict' | 'mxPointsHere'>
  | Pick<SpfCheckResult & { readonly check: 'spf' }, 'check' | 'verdict' | 'alignment'>
  | { readonly [Check in CheckId]: { readonly check: Check; readonly verdict: VerdictOf<Check> } }[CheckId];

/** The findings that each check can give. */
export const findingsOf: Readonly<Record<CheckId, readonly string[]>> = {
  domain: [],
  mx: ['mx-points-here'],
  spf: ['sender-policy'],
  dkim: [],
  dmarc: [],
  ptr: [],
};

/** What a look-up answers, by the name of the finding. A look-up that failed answers nothing. */
export function dnsFindings(found: Found): Readonly<Record<string, string>> {
  if ('mxPointsHere' in found && found.mxPointsHere) return { 'mx-points-here': found.mxPointsHere };
  if (found.check !== 'spf') return {};
  if (found.verdict === 'pass') {
    const alignment = 'alignment' in found ? found.alignment : undefined;
    return alignment ? { 'sender-policy': alignment === 'aligned' ? 'allows' : alignment } : {};
  }
  return excluding.has(found.verdict) ? { 'sender-policy': 'excludes' } : {};
}

/** RFC 7208 §2.6: only `pass` says that the server may send; a policy with an error allows nobody. */
const excluding: ReadonlySet<string> = new Set([
  'fail',
  'softfail',
  'missing',
  'begins-wrong',
  'no-such-domain',
  'several-records',
  'syntax-error',
  'too-many-look-ups',
  'too-many-void-look-ups',
  'too-many-names',
  'include-without-policy',
  'redirect-without-policy',
] satisfies VerdictOf<'spf'>[]);
