import type { Failure } from './reading.ts';

export type FailedCheck = 'spf' | 'dkim' | 'dmarc' | 'ptr' | 'helo';

/** RFC 7372 §3, RFC 8617 and the IANA registry: codes that name the check. `X.7.26` (several) names none. */
const byCode: Readonly<Record<string, FailedCheck>> = {
  '7.20': 'dkim',
  '7.21': 'dkim',
  '7.22': 'dkim',
  '7.23': 'spf',
  '7.24': 'spf',
  '7.25': 'ptr',
};

const byWords: readonly (readonly [FailedCheck, RegExp])[] = [
  ['dmarc', /\bdmarc\b/i],
  ['spf', /\bspf\b|sender policy framework/i],
  ['dkim', /\bdkim\b|domainkeys/i],
  ['ptr', /\bptr\b|\breverse[ -](?:dns|name|look|host|hostname|address)|\brdns\b/i],
  ['helo', /\b(?:helo|ehlo)\b/i],
];

/**
 * The one check that the server says its refusal is about. DMARC fails because SPF and DKIM do, so it wins; of several
 * others none is named: a person must look.
 */
export function failedCheckOf({
  reason,
  enhancedCode,
  diagnostic,
}: Pick<Failure, 'reason' | 'enhancedCode' | 'diagnostic'>): FailedCheck | undefined {
  if (reason !== 'sender-authentication' && reason !== 'sender-host') return undefined;
  const words = diagnostic?.value ?? '';
  const named = byWords.filter(([, pattern]) => pattern.test(words)).map(([check]) => check);
  if (named.includes('dmarc')) return 'dmarc';
  if (named.length > 1) return undefined;
  return named[0] ?? byCode[enhancedCode?.value.slice(2) ?? ''];
}
