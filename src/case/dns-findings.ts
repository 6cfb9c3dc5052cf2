import type { MxResult } from '../dns/check-mx.ts';
import type { NotChecked } from '../dns/check-result.ts';
import type { SpfCheckResult } from '../dns/check-spf.ts';
import type { CheckId, VerdictOf } from '../dns/verdicts.ts';

/** What a check of the DNS found, as far as it answers questions. */
type Found =
  | Pick<NotChecked, 'check' | 'verdict'>
  | Pick<MxResult & { readonly check: 'mx' }, 'check' | 'verdict' | 'mxPointsHere'>
  | Pick<SpfCheckResult & { readonly check: 'spf' }, 'check' | 'verdict' | 'alignment'>
  | Said<'dmarc'>
  | { readonly [Check in CheckId]: { readonly check: Check; readonly verdict: VerdictOf<Check> } }[CheckId];

interface Said<Check extends CheckId> {
  readonly check: Check;
  readonly verdict: VerdictOf<Check>;
  readonly further: readonly { readonly verdict: VerdictOf<Check> }[];
}

/** The findings that each check can give. */
export const findingsOf: Readonly<Record<CheckId, readonly string[]>> = {
  domain: ['domain-takes-mail'],
  mx: ['mx-points-here'],
  spf: ['sender-policy'],
  dkim: ['dkim-key'],
  dmarc: ['dmarc-fit'],
  ptr: [],
};

/** What a look-up answers, by the name of the finding. A look-up that failed answers nothing. */
export function dnsFindings(found: Found): Readonly<Record<string, string>> {
  if (found.verdict === 'not-checked') return {};
  const value = answerOf(found);
  return Object.fromEntries(findingsOf[found.check].flatMap((name) => (value ? [[name, value]] : [])));
}

function answerOf(found: Found): string | undefined {
  const { check, verdict } = found;
  if (check === 'mx') return 'mxPointsHere' in found ? found.mxPointsHere : undefined;
  if (check === 'spf') return senderPolicy(verdict, 'alignment' in found ? found.alignment : undefined);
  if (check === 'dmarc') return dmarcFit(verdict, 'further' in found ? found.further : []);
  return answers[check][verdict];
}

/** Verdicts that answer by themselves. Without a row: they leave it open. */
const answers: Readonly<Record<'domain' | 'dkim' | 'ptr', Readonly<Record<string, string>>>> = {
  domain: {
    'takes-mail': 'yes',
    'takes-no-mail': 'no',
    'no-mail-records': 'no',
    'no-such-domain': 'no',
  } satisfies Partial<Record<VerdictOf<'domain'>, string>>,
  dkim: {
    'key-good': 'usable',
    'key-short': 'usable',
    missing: 'unusable',
    'alias-leads-nowhere': 'unusable',
    'several-records': 'unusable',
    'no-key': 'unusable',
    'key-broken': 'unusable',
    'key-too-short': 'unusable',
    'key-type-unknown': 'unusable',
    revoked: 'unusable',
  } satisfies Partial<Record<VerdictOf<'dkim'>, string>>,
  ptr: {},
};

function senderPolicy(verdict: string, alignment: SpfCheckResult['alignment']): string | undefined {
  if (verdict === 'pass') return alignment === 'aligned' ? 'allows' : alignment;
  return excluding.has(verdict) ? 'excludes' : undefined;
}

/** Records show what can never pass. Whether mail passes, only a message shows. */
function dmarcFit(verdict: string, further: Said<'dmarc'>['further']): string | undefined {
  const says = (one: VerdictOf<'dmarc'>) => further.some((remark) => remark.verdict === one);
  if (withoutPolicy.has(verdict)) return says('inherited') ? undefined : 'no-policy';
  return says('spf-not-aligned') && says('dkim-not-aligned') ? 'not-aligned' : undefined;
}

const withoutPolicy: ReadonlySet<string> = new Set([
  'missing',
  'alias-leads-nowhere',
  'several-records',
  'broken',
] satisfies VerdictOf<'dmarc'>[]);

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
