import type { LookUp } from './answer.ts';
import { type CheckResult, type Remark, remembering } from './check-result.ts';
import { isOfSender } from './dmarc/alignment.ts';
import { domainNameFrom } from './domain-name.ts';
import { formatIp, parseIp } from './ip-address.ts';
import { checkHost } from './spf/check-host.ts';
import { mostLookUps, type SpfEvaluation, type SpfPolicy, type SpfResult } from './spf/evaluation.ts';

interface SpfQuestion {
  /** Of the envelope sender. */
  readonly domain: string;
  /** Of the sending server. Without it the policy is read, and nothing is evaluated. */
  readonly ip?: string | undefined;
  /** The envelope sender where it is known, for macros. So is `helo`. Neither is made up: a policy can ask for it. */
  readonly sender?: string | undefined;
  readonly helo?: string | undefined;
  /** Domain in From, where it is another: a pass helps only if both belong together. */
  readonly from?: string | undefined;
  readonly provider: {
    readonly name: string;
    /** The term that its customers need, such as `include:spf.example.com`. */
    readonly spfInclude?: string | undefined;
  };
  readonly lookUp: LookUp;
  /** Seconds since 1970. */
  readonly time: number;
}

/** `evaluation` is absent when there was nothing to evaluate. */
export type SpfCheckResult = CheckResult<'spf'> & {
  readonly evaluation?: SpfEvaluation | undefined;
  /** Of a pass: whether it counts for the domain in From. Absent when that could not be looked up. */
  readonly alignment?: SpfAlignment | undefined;
};

type SpfAlignment = 'aligned' | 'not-aligned';

type Verdict = Remark<'spf'>['verdict'];

/** What the SPF policy of a domain says of a sending server, or of all (RFC 7208). */
export async function checkSpf(question: SpfQuestion): Promise<SpfCheckResult> {
  const { provider, lookUp, time } = question;
  const domain = domainNameFrom(question.domain);
  const invalid = (verdict: Verdict, words: Remark<'spf'>['words']): SpfCheckResult => {
    return { check: 'spf', verdict, words, further: [], answers: [] };
  };
  if (domain === undefined) return invalid('domain-invalid', { domain: question.domain });
  const ip = question.ip === undefined ? undefined : parseIp(question.ip.trim());
  if (question.ip !== undefined && !ip) return invalid('ip-invalid', { domain, ip: question.ip });

  const { sender, helo } = question;
  const evaluation = await checkHost({ domain, from: ip && { ip, sender, helo }, lookUp, time });
  const { result, problem, matched } = evaluation;
  if (problem?.error === 'look-up-failed' && problem.answer) {
    return {
      check: 'spf',
      verdict: 'not-checked',
      because: problem.answer,
      answers: evaluation.answers,
      evaluation,
    };
  }
  const words = {
    domain,
    provider: provider.name,
    count: String(evaluation.lookUps),
    ...(ip ? { ip: formatIp(ip) } : {}),
    ...termWords(problem ?? matched),
  };
  const verdict: Verdict =
    problem && problem.error !== 'look-up-failed'
      ? problem.error
      : evaluation.answers[0]?.outcome === 'no-such-name'
        ? 'no-such-domain'
        : verdictOf(result, ip !== undefined);
  const from = question.from === undefined ? domain : (domainNameFrom(question.from) ?? domain);
  const asking = remembering(lookUp);
  const alignment = verdict === 'pass' ? await alignmentWith(domain, from, asking.lookUp) : undefined;
  const further = [
    ...(alignment === 'not-aligned' ? [{ verdict: alignment, words: { from } } as const] : []),
    ...remarks(evaluation, provider.spfInclude),
  ].map((remark) => ({ ...remark, words: { ...words, ...remark.words } }));
  const answers = [...evaluation.answers, ...asking.answers];
  return { check: 'spf', verdict, words, further, answers, evaluation, alignment };
}

async function alignmentWith(
  domain: string,
  from: string,
  lookUp: LookUp,
): Promise<SpfAlignment | undefined> {
  const isOwn = await isOfSender(domain, from, lookUp);
  return isOwn === undefined ? undefined : isOwn ? 'aligned' : 'not-aligned';
}

function termWords(at: { readonly domain: string; readonly term?: string | undefined } | undefined) {
  return { ...(at ? { 'policy-domain': at.domain } : {}), ...(at?.term ? { term: at.term } : {}) };
}

function verdictOf(result: SpfResult, isEvaluated: boolean): Verdict {
  if (result === 'none') return 'missing';
  if (!isEvaluated) return 'policy-valid';
  return result === 'pass' || result === 'fail' || result === 'softfail' ? result : 'neutral';
}

/** What else the policy says, whatever it says of the sender. */
function remarks(
  { policy, lookUps, explanation, problem }: SpfEvaluation,
  spfInclude: string | undefined,
): Remark<'spf'>[] {
  if (policy.record === undefined) return [];
  const own = policy.record.toLowerCase().split(' ');
  const last = lastPolicy(policy);
  const lastTerms = last.record?.toLowerCase().split(' ') ?? [];
  const all = lastTerms.find((term) => /^[+?~-]?all$/.test(term));
  const isWhole = last.record !== undefined && !lastTerms.some((term) => term.startsWith('redirect='));
  return [
    ...includeRemark(policy, spfInclude),
    ...(all === 'all' || all === '+all' ? [{ verdict: 'allows-everybody', words: {} } as const] : []),
    ...(all === undefined && isWhole ? [{ verdict: 'no-all', words: {} } as const] : []),
    ...(own.some((term) => /^[+?~-]?ptr(?::|$)/.test(term))
      ? [{ verdict: 'uses-ptr', words: {} } as const]
      : []),
    ...(!problem && lookUps >= mostLookUps - 1 ? [{ verdict: 'near-the-limit', words: {} } as const] : []),
    ...(explanation ? [{ verdict: 'domain-explains', words: { explanation } } as const] : []),
  ];
}

/** The policy that `redirect` leads to speaks for the domain. */
function lastPolicy(policy: SpfPolicy): SpfPolicy {
  const redirected = policy.terms.find(({ text }) => /^redirect=/i.test(text))?.policy;
  return redirected ? lastPolicy(redirected) : policy;
}

/** Whether the term that the provider asks for stands anywhere in the policy. */
function includeRemark(policy: SpfPolicy, spfInclude: string | undefined): Remark<'spf'>[] {
  const include = spfInclude
    ?.trim()
    .replace(/^include:/i, '')
    .toLowerCase();
  if (include === undefined) return [];
  const verdict = namesDomain(policy, include) ? 'provider-included' : 'provider-not-included';
  return [{ verdict, words: { include: `include:${include}` } }];
}

function namesDomain(policy: SpfPolicy, domain: string): boolean {
  return policy.terms.some(
    ({ text, policy: inner }) =>
      text.toLowerCase().replace(/^[+?~-]/, '') === `include:${domain}` ||
      text.toLowerCase() === `redirect=${domain}` ||
      (inner !== undefined && namesDomain(inner, domain)),
  );
}
