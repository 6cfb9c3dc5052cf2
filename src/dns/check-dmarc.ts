import type { LookUp } from './answer.ts';
import { type CheckResult, type Remark, remembering } from './check-result.ts';
import { isAligned } from './dmarc/alignment.ts';
import type { AlignmentMode, DmarcPolicy, DmarcRecord } from './dmarc/record.ts';
import { type DmarcStep, organizationalDomain, walkUp } from './dmarc/tree-walk.ts';
import { domainNameFrom } from './domain-name.ts';

interface DmarcQuestion {
  /** Of the address in From. */
  readonly domain: string;
  /** Of the envelope sender, which SPF speaks for. */
  readonly spfDomain?: string | undefined;
  /** `d=` of the signature. */
  readonly dkimDomain?: string | undefined;
  readonly lookUp: LookUp;
}

type DmarcRemark = Remark<'dmarc'>;

/** The DMARC policy for a domain, and whether other domains of a message are aligned with it (RFC 9989). */
export async function checkDmarc(question: DmarcQuestion): Promise<CheckResult<'dmarc'>> {
  const { lookUp, answers } = remembering(question.lookUp);
  const domain = domainNameFrom(question.domain);
  if (domain === undefined) {
    const words = { domain: question.domain };
    return { check: 'dmarc', verdict: 'domain-invalid', words, further: [], answers };
  }
  const steps = await walkUp(domain, lookUp);
  const organization = organizationalDomain(domain, steps);
  const found = applied(domain, organization, steps);
  // A step that failed may hide a record that comes before the one that was found.
  const failed = (found ? steps.slice(0, steps.indexOf(found)) : steps).find((step) => step.failed)?.failed;
  if (failed) return { check: 'dmarc', verdict: 'not-checked', because: failed, answers };

  const from = { domain, organization };
  const aligned = [
    ...(await alignment('spf', question.spfDomain, from, found?.record?.spfMode, lookUp)),
    ...(await alignment('dkim', question.dkimDomain, from, found?.record?.dkimMode, lookUp)),
  ];
  const { verdict, words, further } = judged(domain, found);
  return { check: 'dmarc', verdict, words, further: [...further, ...aligned], answers };
}

/** The record that receivers apply: that of the domain, else that of its organization, else that above both. */
function applied(domain: string, organization: string, steps: readonly DmarcStep[]): DmarcStep | undefined {
  const [own] = steps;
  if (own?.record || own?.fault) return own;
  const above = steps.filter(({ record }) => record);
  return (
    above.find((step) => step.domain === organization) ??
    above.at(-1) ??
    steps.find((step) => step.fault && domain.endsWith(`.${step.domain}`))
  );
}

function judged(
  domain: string,
  found: DmarcStep | undefined,
): Pick<DmarcRemark, 'verdict' | 'words'> & { readonly further: readonly DmarcRemark[] } {
  if (!found) return { verdict: 'missing', words: { domain }, further: [] };
  const words = { domain, 'found-at': found.domain };
  if (!found.record) return { verdict: found.fault ?? 'missing', words, further: [] };
  const { record } = found;
  const isInherited = found.domain !== domain;
  const policy = isInherited ? (record.subdomainPolicy ?? record.policy) : record.policy;
  const isReported = record.reportsTo.length > 0;
  // RFC 9989 §4.10.1: without a valid policy, reports are all that is left of the record.
  if (record.policy === undefined && !isReported) return { verdict: 'broken', words, further: [] };
  return {
    verdict: policy ?? 'none',
    words,
    further: [
      ...(isInherited ? [{ verdict: 'inherited', words } as const] : []),
      ...(record.policy === undefined ? [{ verdict: 'no-valid-policy', words } as const] : []),
      ...remarks(record, words, isInherited ? undefined : record.subdomainPolicy),
    ],
  };
}

function remarks(
  { policy, percent, isTest, reportsTo }: DmarcRecord,
  words: DmarcRemark['words'],
  subdomainPolicy: DmarcPolicy | undefined,
): DmarcRemark[] {
  return [
    ...(isTest ? [{ verdict: 'test-mode', words } as const] : []),
    ...(percent !== undefined && percent < 100
      ? [{ verdict: 'partial', words: { ...words, percent: String(percent) } } as const]
      : []),
    ...(subdomainPolicy !== undefined && subdomainPolicy !== policy
      ? [{ verdict: 'subdomains-differ', words: { ...words, 'subdomain-policy': subdomainPolicy } } as const]
      : []),
    ...(reportsTo.length === 0 ? [{ verdict: 'no-reports', words } as const] : []),
  ];
}

async function alignment(
  kind: 'spf' | 'dkim',
  given: string | undefined,
  from: { readonly domain: string; readonly organization: string },
  mode: AlignmentMode = 'relaxed',
  lookUp: LookUp,
): Promise<DmarcRemark[]> {
  const domain = given === undefined ? undefined : domainNameFrom(given);
  if (domain === undefined) return [];
  const aligned = await isAligned(domain, from, mode, lookUp);
  if (aligned === undefined) return [];
  const words = { domain: from.domain, mode, [kind === 'spf' ? 'spf-domain' : 'dkim-domain']: domain };
  return [{ verdict: aligned ? `${kind}-aligned` : `${kind}-not-aligned`, words }];
}
