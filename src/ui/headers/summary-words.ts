import type { Audience } from '../../flow/text.ts';
import type { HeaderAnalysis } from '../../mail/headers/analyze-headers.ts';
import type { AuthenticationResults } from '../../mail/headers/authentication-results.ts';
import type { Check } from '../../mail/headers/check.ts';
import { failedChecks, verdictOf } from '../../mail/headers/header-findings.ts';
import type { Route } from '../../mail/headers/route.ts';
import { m } from '../../messages/compiled/messages.js';
import { duration } from './duration.ts';
import { hopName } from './hop-words.ts';

/** The first lines of the view: whether the sender is proved, by what, and what follows from it. */
export function verdictWords(
  { authentication }: HeaderAnalysis,
  audience: Audience,
): {
  readonly verdict: 'good' | 'neutral' | 'bad';
  readonly word: string;
  readonly text: string;
  readonly remedy?: string;
} {
  const { spf, dkim, dmarc, claims, fromDomain, voucher } = authentication;
  const isAgent = audience === 'agent';
  const domain = fromDomain ?? m.headers_no_domain();
  const all = [...(dmarc ? [dmarc] : []), ...(spf ? [spf] : []), ...dkim];
  const verdict = verdictOf(authentication);
  if (verdict === 'pass') {
    const names = { check: checkName(all.find(isProof)), domain };
    if (voucher?.standing === 'unproven') {
      const text = isAgent ? m.headers_unproven_by : m.headers_unproven_by_customer;
      return { verdict: 'neutral', word: m.headers_unproven(), text: text(names) };
    }
    const text = isAgent ? m.headers_passed_by : m.headers_passed_by_customer;
    return { verdict: 'good', word: m.headers_passed(), text: text(names) };
  }
  if (verdict === 'fail') {
    const check = listed.format(new Set(failedChecks(authentication).map(checkName)));
    const text = isAgent ? m.headers_failed_by : m.headers_failed_by_customer;
    const remedy = isAgent ? m.headers_failed_do : m.headers_failed_do_customer;
    return {
      verdict: 'bad',
      word: m.headers_failed(),
      text: text({ check, domain }),
      remedy: remedy({ domain }),
    };
  }
  const none = isAgent ? m.headers_unchecked_none : m.headers_unchecked_none_customer;
  const text =
    all.length > 0
      ? m.headers_unchecked_open({ domain })
      : claims.length > 0
        ? m.headers_only_claims()
        : none();
  return { verdict: 'neutral', word: m.headers_unchecked(), text };
}

const listed = new Intl.ListFormat('en-US');

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
