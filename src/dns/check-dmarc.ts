import type { LookUp } from './answer.ts';
import { type CheckResult, type Remark, remembering } from './check-result.ts';
import { isAligned, isRelated } from './dmarc/alignment.ts';
import type { AlignmentMode, DmarcPolicy, DmarcRecord } from './dmarc/record.ts';
import { appliedStep, type DmarcStep, organizationalDomain, walkUp } from './dmarc/tree-walk.ts';
import { domainNameFrom } from './domain-name.ts';
import { doubledName } from './doubled-name.ts';

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
  const found = appliedStep(organization, steps);
  // A step that failed may hide a record that comes before the one that was found.
  const failed = (found ? steps.slice(0, steps.indexOf(found)) : steps).find((step) => step.failed)?.failed;
  if (failed) return { check: 'dmarc', verdict: 'not-checked', because: failed, answers };

  const [verdict, ...further] = found?.record
    ? [...faultOfOwn(domain, steps), ...saidBy(found.domain, found.record, domain)]
    : await withoutRecord(domain, steps, lookUp);
  const aligned = await alignments(question, { domain, organization, record: found?.record }, lookUp);
  return { check: 'dmarc', ...verdict, further: [...further, ...aligned], answers };
}

type Said = readonly [DmarcRemark, ...DmarcRemark[]];

/** A record of the domain itself that does not count, so that the one above it does. */
function faultOfOwn(domain: string, [own]: readonly DmarcStep[]): DmarcRemark[] {
  return own?.fault ? [{ verdict: own.fault, words: { domain, 'found-at': domain } }] : [];
}

/** Nothing that counts, and why: a record that is faulty, one under a wrong name, or none at all. */
async function withoutRecord(domain: string, steps: readonly DmarcStep[], lookUp: LookUp): Promise<Said> {
  const faulty = steps.find(({ fault }) => fault);
  if (faulty?.fault) return [{ verdict: faulty.fault, words: { domain, 'found-at': faulty.domain } }];
  const alias = steps[0]?.alias;
  if (alias !== undefined) return [{ verdict: 'alias-leads-nowhere', words: { domain, alias } }];
  const missing = { verdict: 'missing', words: { domain } } as const;
  const doubled = await doubledName(`_dmarc.${domain}`, domain, lookUp);
  return doubled === undefined
    ? [missing]
    : [missing, { verdict: 'doubled-name', words: { domain, doubled } }];
}

function saidBy(foundAt: string, record: DmarcRecord, domain: string): Said {
  const words = { domain, 'found-at': foundAt };
  const isInherited = foundAt !== domain;
  const policy = isInherited ? (record.subdomainPolicy ?? record.policy) : record.policy;
  const isReported = record.reportsTo.length > 0;
  // RFC 9989 §4.10.1: without a valid policy, reports are all that is left of the record.
  if (record.policy === undefined && !isReported) return [{ verdict: 'broken', words }];
  return [
    { verdict: policy ?? 'none', words },
    ...(isInherited ? [{ verdict: 'inherited', words } as const] : []),
    ...(record.policy === undefined ? [{ verdict: 'no-valid-policy', words } as const] : []),
    ...remarks(record, words, isInherited ? undefined : record.subdomainPolicy),
  ];
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

interface Author {
  readonly domain: string;
  readonly organization: string;
  /** The one that is applied. */
  readonly record: DmarcRecord | undefined;
}

/** Whether SPF and DKIM are of the domain in From. One of them is enough. */
async function alignments(
  { spfDomain, dkimDomain }: DmarcQuestion,
  author: Author,
  lookUp: LookUp,
): Promise<DmarcRemark[]> {
  const spf = await alignedDomain(spfDomain, author, author.record?.spfMode, lookUp);
  const dkim = await alignedDomain(dkimDomain, author, author.record?.dkimMode, lookUp);
  const { domain } = author;
  return [
    ...(spf
      ? [
          {
            verdict: spf.isAligned ? 'spf-aligned' : dkim?.isAligned ? 'spf-not-needed' : 'spf-not-aligned',
            words: { domain, mode: spf.mode, 'spf-domain': spf.domain },
          } as const,
        ]
      : []),
    ...(dkim
      ? [
          {
            verdict: dkim.isAligned
              ? 'dkim-aligned'
              : spf?.isAligned
                ? 'dkim-not-needed'
                : 'dkim-not-aligned',
            words: { domain, mode: dkim.mode, 'dkim-domain': dkim.domain },
          } as const,
        ]
      : []),
  ];
}

/** Absent where no other domain is given, or a failed look-up leaves it open. */
async function alignedDomain(
  given: string | undefined,
  { domain: from, organization, record }: Author,
  mode: AlignmentMode = 'relaxed',
  lookUp: LookUp,
): Promise<{ domain: string; mode: AlignmentMode; isAligned: boolean } | undefined> {
  const domain = given === undefined ? undefined : domainNameFrom(given);
  if (domain === undefined) return undefined;
  const aligned = record
    ? await isAligned(domain, { domain: from, organization }, mode, lookUp)
    : isRelated(domain, from);
  return aligned === undefined ? undefined : { domain, mode, isAligned: aligned };
}
