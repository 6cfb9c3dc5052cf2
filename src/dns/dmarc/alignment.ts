import type { LookUp } from '../answer.ts';
import { isAtOrBelow } from '../domain-name.ts';
import type { AlignmentMode } from './record.ts';
import { appliedStep, organizationalDomain, walkUp } from './tree-walk.ts';

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

/** Where no record tells who the organization is, only a domain above or below belongs to the one in From. */
export const isRelated = (domain: string, from: string) =>
  isAtOrBelow(domain, from) || isAtOrBelow(from, domain);

/** Whether a pass of SPF counts for the domain in From. Absent when a look-up failed that would tell. */
export async function isSpfAligned(
  domain: string,
  from: string,
  lookUp: LookUp,
): Promise<boolean | undefined> {
  if (domain === from) return true;
  const steps = await walkUp(from, lookUp);
  const organization = organizationalDomain(from, steps);
  const mode = appliedStep(organization, steps)?.record?.spfMode;
  const aligned =
    mode === undefined
      ? isRelated(domain, from)
      : await isAligned(domain, { domain: from, organization }, mode, lookUp);
  return steps.some(({ failed }) => failed) && !aligned ? undefined : aligned;
}
