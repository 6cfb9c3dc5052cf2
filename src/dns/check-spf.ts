import { hasFailed, isNoName, type LookUp, textsIn } from './answer.ts';
import { type CheckResult, type Remark, remembering } from './check-result.ts';
import { isSpfAligned } from './dmarc/alignment.ts';
import { domainNameFrom } from './domain-name.ts';
import { formatIp, isPrivate, parseIp } from './ip-address.ts';
import { checkHost } from './spf/check-host.ts';
import type { SpfEvaluation, SpfResult } from './spf/evaluation.ts';
import { remarksOn, termWords } from './spf/remarks.ts';

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
  /** Absent for a domain of somebody else: whether it allows the provider is nobody's business. */
  readonly provider?:
    | {
        readonly name: string;
        /** The term that its customers need, such as `include:spf.example.com`. */
        readonly spfInclude?: string | undefined;
      }
    | undefined;
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
  if (ip && isPrivate(ip)) return invalid('ip-private', { domain, ip: formatIp(ip) });

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
  // The evaluation ends at the first term that matches. What stands behind it counts for other servers.
  const whole = ip ? await checkHost({ domain, lookUp, time }) : evaluation;
  const words = {
    domain,
    ...(provider ? { provider: provider.name } : {}),
    count: String(Math.max(evaluation.lookUps, whole.lookUps)),
    ...(ip ? { ip: formatIp(ip) } : {}),
    ...termWords(problem ?? matched),
  };
  const verdict =
    problem && problem.error !== 'look-up-failed'
      ? problem.error
      : result === 'none'
        ? withoutPolicy(evaluation)
        : verdictOf(result, ip !== undefined);
  const from = question.from === undefined ? domain : (domainNameFrom(question.from) ?? domain);
  const asking = remembering(lookUp);
  const alignment = verdict === 'pass' ? await alignmentWith(domain, from, asking.lookUp) : undefined;
  const further = [
    ...(alignment === 'not-aligned' ? [{ verdict: alignment, words: { from } } as const] : []),
    ...remarksOn(evaluation, whole, provider?.spfInclude),
  ].map((remark) => ({ ...remark, words: { ...words, ...remark.words } }));
  const answers = [...evaluation.answers, ...(ip ? whole.answers : []), ...asking.answers];
  return { check: 'spf', verdict, words, further, answers, evaluation, alignment };
}

async function alignmentWith(
  domain: string,
  from: string,
  lookUp: LookUp,
): Promise<SpfAlignment | undefined> {
  const isOwn = await isSpfAligned(domain, from, lookUp);
  return isOwn === undefined ? undefined : isOwn ? 'aligned' : 'not-aligned';
}

/** Looks like a policy for somebody who wrote it: receivers see none. */
const isMeantAsSpf = (text: string) => /^\W*v\s*=\s*spf/i.test(text);

function withoutPolicy({ answers: [first] }: SpfEvaluation): Verdict {
  if (!first || hasFailed(first)) return 'missing';
  if (isNoName(first)) return 'no-such-domain';
  return textsIn(first).some(isMeantAsSpf) ? 'begins-wrong' : 'missing';
}

function verdictOf(result: SpfResult, isEvaluated: boolean): Verdict {
  if (!isEvaluated) return 'policy-valid';
  return result === 'pass' || result === 'fail' || result === 'softfail' ? result : 'neutral';
}
