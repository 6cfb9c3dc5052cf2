import type { LookUp } from '../answer.ts';
import { isAtOrBelow } from '../domain-name.ts';
import type { AlignmentMode } from './record.ts';
import { organizationalDomain, walkUp } from './tree-walk.ts';

/**
 * Whether a domain that passed SPF or DKIM counts for the domain in From (RFC 9989 §4.10.3): strictly, both are the same;
 * relaxed, both belong to one organization. Absent when a look-up failed that would tell.
 */
export async function isAligned(
  domain: string,
  from: { readonly domain: string; readonly organization: string },
  mode: AlignmentMode,
  lookUp: LookUp,
): Promise<boolean | undefined> {
  if (domain === from.domain) return true;
  if (mode === 'strict') return false;
  const steps = await walkUp(domain, lookUp);
  if (organizationalDomain(domain, steps) === from.organization) return true;
  return steps.some(({ failed }) => failed) ? undefined : false;
}

/**
 * Whether a domain belongs to the one in From, by relaxed alignment. Where no record tells who the organization is, only
 * a domain above or below does. Absent when a look-up failed that would tell.
 */
export async function isOfSender(domain: string, from: string, lookUp: LookUp): Promise<boolean | undefined> {
  if (domain === from) return true;
  const steps = await walkUp(from, lookUp);
  const isOpen = steps.some(({ failed }) => failed);
  const hasRecord = steps.some(({ record }) => record);
  const aligned = hasRecord
    ? await isAligned(
        domain,
        { domain: from, organization: organizationalDomain(from, steps) },
        'relaxed',
        lookUp,
      )
    : isAtOrBelow(domain, from) || isAtOrBelow(from, domain);
  return isOpen && !aligned ? undefined : aligned;
}
