import type { HeaderAnalysis } from '../../mail/headers/analyze-headers.ts';
import type { AuthenticationResults } from '../../mail/headers/authentication-results.ts';
import type { Check } from '../../mail/headers/check.ts';
import { failedChecks, verdictOf } from '../../mail/headers/header-findings.ts';
import type { Route } from '../../mail/headers/route.ts';
import { m } from '../../messages/compiled/messages.js';
import { duration } from './duration.ts';
import { hopName } from './hop-words.ts';

/** The first line of the view: whether the sender is proved, and by what. */
export function verdictWords({ authentication }: HeaderAnalysis): {
  readonly verdict: 'good' | 'neutral' | 'bad';
  readonly word: string;
  readonly text: string;
} {
  const { spf, dkim, dmarc, claims, fromDomain, voucher } = authentication;
  const domain = fromDomain ?? m.headers_no_domain();
  const all = [...(dmarc ? [dmarc] : []), ...(spf ? [spf] : []), ...dkim];
  const verdict = verdictOf(authentication);
  if (verdict === 'pass') {
    const by = all.find(isProof);
    const names = { check: checkName(by), domain };
    if (voucher?.standing === 'unproven')
      return { verdict: 'neutral', word: m.headers_unproven(), text: m.headers_unproven_by(names) };
    return { verdict: 'good', word: m.headers_passed(), text: m.headers_passed_by(names) };
  }
  if (verdict === 'fail') {
    const check = [...new Set(failedChecks(authentication).map(checkName))].join(', ');
    return { verdict: 'bad', word: m.headers_failed(), text: m.headers_failed_by({ check, domain }) };
  }
  const text =
    all.length > 0
      ? m.headers_unchecked_open({ domain })
      : claims.length > 0
        ? m.headers_only_claims()
        : m.headers_unchecked_none();
  return { verdict: 'neutral', word: m.headers_unchecked(), text };
}

const isProof = ({ method, result, alignment }: Check) =>
  method === 'dmarc'
    ? result === 'pass' || result === 'bestguesspass'
    : result === 'pass' && alignment !== 'different';

export const checkName = (check: Check | undefined) => check?.method.toUpperCase() ?? '';

/** How many servers, how long in all, and where it waited longest. */
export function wayWords({ hops, total, slowest }: Route): string | undefined {
  if (hops.length === 0) return undefined;
  const servers = m.headers_servers({ count: hops.length });
  const hop = slowest === undefined ? undefined : hops[slowest - 1];
  return [
    total === undefined ? servers : m.headers_way_total({ servers, time: duration(total) }),
    ...(hop?.wait === undefined
      ? []
      : [m.headers_way_slowest({ time: duration(hop.wait), server: hopName(hop) })]),
  ].join('. ');
}

/** `spf=pass, dkim=fail` */
export const resultsText = ({ results }: AuthenticationResults) =>
  results.map(({ method, result }) => `${method}=${result}`).join(', ');
