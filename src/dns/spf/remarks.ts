import type { Remark } from '../check-result.ts';
import { mostLookUps, type SpfEvaluation, type SpfPolicy } from './evaluation.ts';

/** What else the policy says, whatever it says of the sender. */
export function remarksOn(
  { policy: evaluated, explanation, problem }: SpfEvaluation,
  whole: SpfEvaluation,
  spfInclude: string | undefined,
): Remark<'spf'>[] {
  const { policy } = whole;
  if (evaluated.record === undefined || policy.record === undefined) return [];
  const last = lastPolicy(policy);
  const terms = termsOf(last.record);
  const at = terms.findIndex((term) => /^[+?~-]?all$/.test(term));
  const all = terms[at];
  // RFC 7208 §5.1, §6.1. Other modifiers may stand anywhere.
  const unread = terms.filter(
    (term, place) => term.startsWith('redirect=') || (place > at && !/^[^:/]*=/.test(term)),
  );
  const isWhole = last.record !== undefined && !terms.some((term) => term.startsWith('redirect='));
  return [
    ...includeRemark(policy, spfInclude),
    ...(all === 'all' || all === '+all' ? [{ verdict: 'allows-everybody', words: {} } as const] : []),
    ...(all === undefined && isWhole ? [{ verdict: 'no-all', words: {} } as const] : []),
    ...(all !== undefined && unread.length > 0
      ? [{ verdict: 'after-all', words: { term: unread.join(' ') } } as const]
      : []),
    ...(termsOf(policy.record).some((term) => /^[+?~-]?ptr(?::|$)/.test(term))
      ? [{ verdict: 'uses-ptr', words: {} } as const]
      : []),
    ...(problem ? [] : onTheWay(whole)),
    ...(explanation ? [{ verdict: 'domain-explains', words: { explanation } } as const] : []),
  ];
}

const termsOf = (record: string | undefined) =>
  record?.toLowerCase().split(' ').slice(1).filter(Boolean) ?? [];

/** What a server meets that no earlier term names. */
function onTheWay({ lookUps, problem }: SpfEvaluation): Remark<'spf'>[] {
  if (problem?.error === 'too-many-look-ups') return [{ verdict: 'over-the-limit', words: {} }];
  if (problem && problem.error !== 'look-up-failed')
    return [{ verdict: 'mistake-further-on', words: termWords(problem) }];
  return lookUps >= mostLookUps - 1 ? [{ verdict: 'near-the-limit', words: {} }] : [];
}

/** The policy that `redirect` leads to speaks for the domain. */
function lastPolicy(policy: SpfPolicy): SpfPolicy {
  const redirected = policy.terms.find(({ text }) => /^redirect=/i.test(text))?.policy;
  return redirected ? lastPolicy(redirected) : policy;
}

/** Whether the term that the provider asks for stands anywhere in the policy. Nothing where a part of it was not read. */
function includeRemark(policy: SpfPolicy, spfInclude: string | undefined): Remark<'spf'>[] {
  const include = spfInclude
    ?.trim()
    .replace(/^include:/i, '')
    .toLowerCase();
  if (include === undefined) return [];
  const isNamed = namesDomain(policy, include);
  if (!isNamed && hasUnread(policy)) return [];
  const verdict = isNamed ? 'provider-included' : 'provider-not-included';
  return [{ verdict, words: { include: `include:${include}` } }];
}

function namesDomain(policy: SpfPolicy, domain: string): boolean {
  return termsBeforeAll(policy).some(
    ({ text, policy: inner }) =>
      text.toLowerCase().replace(/^[+?~-]/, '') === `include:${domain}` ||
      text.toLowerCase() === `redirect=${domain}` ||
      (inner !== undefined && namesDomain(inner, domain)),
  );
}

/** Whether a policy that it leads to was not read: nobody knows what stands in it. */
function hasUnread(policy: SpfPolicy): boolean {
  return termsBeforeAll(policy).some(({ text, policy: inner }) =>
    inner ? inner.result === 'temperror' || hasUnread(inner) : leadsOn(text),
  );
}

/** What stands behind `all` counts for nobody, nor does `redirect` beside it. */
function termsBeforeAll({ terms }: SpfPolicy) {
  const all = terms.findIndex(({ text }) => /^[+?~-]?all$/i.test(text));
  return all < 0 ? terms : terms.slice(0, all).filter(({ text }) => !/^redirect=/i.test(text));
}

const leadsOn = (term: string) => /^[+?~-]?(?:include:|redirect=)/i.test(term);

/** Where a term stands, as the texts name it. */
export function termWords(at: { readonly domain: string; readonly term?: string | undefined } | undefined) {
  return { ...(at ? { 'policy-domain': at.domain } : {}), ...(at?.term ? { term: at.term } : {}) };
}
