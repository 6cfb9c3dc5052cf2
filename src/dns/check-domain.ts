import { hasFailed, isNoName, type LookUp, mxIn } from './answer.ts';
import { type CheckResult, type Remark, remembering } from './check-result.ts';
import { domainNameFrom } from './domain-name.ts';
import { nearest } from './nearest.ts';

interface DomainQuestion {
  readonly domain: string;
  /** Domains that people mistype, such as those of large mail services. */
  readonly wellKnown: readonly string[];
  readonly lookUp: LookUp;
}

/** Whether a domain exists and can take mail. A name that is nearly a well-known one is asked about. */
export async function checkDomain({
  domain,
  wellKnown,
  lookUp,
}: DomainQuestion): Promise<CheckResult<'domain'>> {
  const name = domainNameFrom(domain);
  const { lookUp: asking, answers } = remembering(lookUp);
  if (name === undefined) {
    return { check: 'domain', verdict: 'domain-invalid', words: { domain }, further: [], answers };
  }
  const suggestion = nearest(name, wellKnown);
  const further: Remark<'domain'>[] =
    suggestion === undefined ? [] : [{ verdict: 'maybe-mistyped', words: { domain: name, suggestion } }];
  const said = (verdict: Remark<'domain'>['verdict']): CheckResult<'domain'> => ({
    check: 'domain',
    verdict,
    words: { domain: name },
    further,
    answers,
  });

  const mx = await asking(name, 'MX');
  if (hasFailed(mx)) return { check: 'domain', verdict: 'not-checked', because: mx, answers };
  if (isNoName(mx)) return said('no-such-domain');
  const targets = mxIn(mx);
  if (targets.length > 0)
    return said(targets.every(({ exchange }) => exchange === '.') ? 'takes-no-mail' : 'takes-mail');

  const addresses = await Promise.all([asking(name, 'A'), asking(name, 'AAAA')]);
  if (addresses.some(({ outcome }) => outcome === 'records')) return said('only-address');
  const failed = addresses.find(hasFailed);
  if (failed) return { check: 'domain', verdict: 'not-checked', because: failed, answers };
  return said('no-mail-records');
}
