import type { LookUpFields } from '../../case/look-up-fields.ts';
import type { LookUp } from '../../dns/answer.ts';
import { checkDkim } from '../../dns/check-dkim.ts';
import { checkDmarc } from '../../dns/check-dmarc.ts';
import { checkDomain } from '../../dns/check-domain.ts';
import { checkMx, type MxResult } from '../../dns/check-mx.ts';
import { checkPtr } from '../../dns/check-ptr.ts';
import type { CheckResult } from '../../dns/check-result.ts';
import { checkSpf, type SpfCheckResult } from '../../dns/check-spf.ts';
import type { DnsTexts } from '../../dns/dns-texts.ts';
import type { CheckId } from '../../dns/verdicts.ts';
import type { Provider } from '../../knowledge/provider.ts';
import type { DnsFields } from './fields.ts';

/** What any of the checks found. */
export type DnsResult =
  | CheckResult<'domain'>
  | MxResult
  | SpfCheckResult
  | CheckResult<'dkim'>
  | CheckResult<'dmarc'>
  | CheckResult<'ptr'>;

/** What a check cannot do without. */
export function missingField(check: CheckId, { domain, ip }: DnsFields): 'domain' | 'ip' | undefined {
  if (check === 'ptr') return ip === undefined ? 'ip' : undefined;
  return domain === undefined ? 'domain' : undefined;
}

/** Runs one check. Without a provider, nothing is compared with what one asks for. Never throws. */
export function runCheck(
  check: CheckId,
  { domain = '', ip, sender, helo, selector, signer, from }: LookUpFields,
  { provider, texts, lookUp }: { provider?: Provider | undefined; texts: DnsTexts; lookUp: LookUp },
): Promise<DnsResult> {
  switch (check) {
    case 'domain':
      return checkDomain({ domain, wellKnown: texts.wellKnownDomains, lookUp });
    case 'mx':
      return checkMx({ domain, provider, mailHosts: texts.mailHosts, lookUp });
    case 'spf': {
      const spfInclude = provider?.servers['spf-include']?.value;
      const time = Math.floor(Date.now() / 1000);
      return checkSpf({
        domain,
        ip,
        sender,
        helo,
        from,
        provider: provider && { name: provider.name, spfInclude },
        lookUp,
        time,
      });
    }
    case 'dkim':
      return checkDkim({ domain: signer ?? domain, selector, lookUp });
    case 'dmarc':
      return checkDmarc({
        domain: from ?? domain,
        spfDomain: from && domain,
        // A selector alone belongs to the domain; without a selector and a signer nothing is known of a signature.
        dkimDomain: signer ?? (from && selector && domain),
        lookUp,
      });
    case 'ptr':
      return checkPtr({ ip: ip ?? '', lookUp });
  }
}
