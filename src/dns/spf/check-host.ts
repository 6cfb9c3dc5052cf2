import { hasFailed, type LookUp, textsIn } from '../answer.ts';
import { canBeAsked } from '../domain-name.ts';
import { isInNetwork } from '../ip-address.ts';
import {
  mostLookUps,
  type SpfEvaluation,
  type SpfPolicy,
  type SpfProblem,
  type SpfResult,
  type SpfTerm,
} from './evaluation.ts';
import { explanationOf } from './explanation.ts';
import { type Match, matchA, matchExists, matchMx, matchPtr } from './mechanisms.ts';
import { type Directive, isSpf, type Modifier, type Policy, parsePolicy, type Qualifier } from './policy.ts';
import { ask, countLookUp, type SpfRun, type SpfSender } from './run.ts';
import { targetOf, unknownFor } from './target.ts';

interface SpfQuestion {
  readonly domain: string;
  /** Absent: the policy is walked. Every `include` is read, all is counted, and nothing matches but `all`. */
  readonly from?: SpfSender | undefined;
  readonly lookUp: LookUp;
  /** Seconds since 1970, for the macro `t`. */
  readonly time: number;
}

/** A policy, and what ended its evaluation if it had to end. */
interface Evaluated {
  readonly policy: SpfPolicy;
  readonly problem?: SpfProblem | undefined;
}

/** `check_host()` of RFC 7208 §4. Never throws. */
export async function checkHost({ domain, from, lookUp, time }: SpfQuestion): Promise<SpfEvaluation> {
  const run: SpfRun = {
    from,
    senderDomain: from?.sender?.slice(from.sender.lastIndexOf('@') + 1) ?? domain,
    lookUp,
    time,
    answers: [],
    lookUps: 0,
    voidLookUps: 0,
  };
  const { policy, problem } = await evaluate(run, domain.toLowerCase(), false);
  const { lookUps, voidLookUps, matched, answers } = run;
  const isOver = lookUps > mostLookUps;
  const counted = isOver && !problem ? ({ error: 'too-many-look-ups', domain } as const) : problem;
  const result = counted ? resultOf(counted) : policy.result;
  const explanation = from && run.exp ? await explanationOf(run, run.exp, from) : undefined;
  return { result, problem: counted, matched, explanation, lookUps, voidLookUps, policy, answers };
}

/** What nobody knows here is for nobody and against nobody. */
function resultOf({ error }: SpfProblem): SpfResult {
  if (error === 'needs-helo' || error === 'needs-sender') return 'neutral';
  return error === 'look-up-failed' ? 'temperror' : 'permerror';
}

/** Reads the policy of a domain and goes through its terms in their order. */
async function evaluate(run: SpfRun, domain: string, isIncluded: boolean): Promise<Evaluated> {
  const nothing = (problem?: SpfProblem, record?: string): Evaluated => ({
    policy: { domain, record, terms: [], result: problem ? resultOf(problem) : 'none' },
    problem,
  });
  if (!canBeAsked(domain) || !domain.includes('.')) return nothing();
  const answer = await ask(run, domain, 'TXT');
  if (hasFailed(answer)) return nothing({ error: 'look-up-failed', domain, answer });
  const [record, second] = textsIn(answer).filter(isSpf);
  if (record === undefined) return nothing();
  if (second !== undefined) return nothing({ error: 'several-records', domain });
  const policy = parsePolicy(record);
  if ('brokenTerm' in policy) {
    return nothing({ error: 'syntax-error', domain, term: policy.brokenTerm }, record);
  }
  const ttl = answer.records.find((found) => found.type === 'TXT' && isSpf(found.text))?.ttl;
  const { terms, result, problem } = await evaluateTerms(run, domain, policy, isIncluded);
  return { policy: { domain, record, ttl, terms, result }, problem };
}

async function evaluateTerms(
  run: SpfRun,
  domain: string,
  { directives, redirect, exp }: Policy,
  isIncluded: boolean,
): Promise<Pick<SpfPolicy, 'terms' | 'result'> & Pick<Evaluated, 'problem'>> {
  const terms: SpfTerm[] = [];
  const rest = () =>
    [...directives, ...(redirect ? [redirect] : [])]
      .slice(terms.length)
      .map(({ text }): SpfTerm => ({ text, outcome: 'not-reached' }));

  for (const directive of directives) {
    const { term, match } = await evaluateDirective(run, domain, directive);
    terms.push(term);
    if (typeof match !== 'boolean')
      return { terms: [...terms, ...rest()], result: resultOf(match), problem: match };
    if (!match) continue;
    const result = results[directive.qualifier];
    if (!isIncluded) {
      run.matched = { term: directive.text, domain };
      if (result === 'fail' && exp) run.exp = { target: exp.target, domain };
    }
    return { terms: [...terms, ...rest()], result };
  }
  if (!redirect) return { terms, result: 'neutral' };
  const { term, result, problem } = await follow(run, domain, redirect, isIncluded);
  return { terms: [...terms, term], result, problem };
}

const results: Readonly<Record<Qualifier, SpfResult>> = {
  '+': 'pass',
  '-': 'fail',
  '~': 'softfail',
  '?': 'neutral',
};

/** RFC 7208 §6.1. */
async function follow(run: SpfRun, domain: string, { text, target }: Modifier, isIncluded: boolean) {
  const tooMany = countLookUp(run, domain, text);
  const lookUp = run.lookUps;
  if (tooMany) {
    return { term: { text, outcome: 'error', lookUp } as const, result: resultOf(tooMany), problem: tooMany };
  }
  const name = await targetOf(run, domain, target);
  if (name === undefined) {
    const unknown = unknownFor(target, run);
    const problem = unknown && { error: unknown, domain, term: text };
    return { term: { text, outcome: 'needs-message', lookUp } as const, result: 'neutral' as const, problem };
  }
  const { policy, problem } = await evaluate(run, name, isIncluded);
  const missing: SpfProblem | undefined =
    policy.result === 'none' ? { error: 'redirect-without-policy', domain, term: text } : problem;
  const outcome = missing ? ('error' as const) : ('match' as const);
  return {
    term: { text, outcome, lookUp, target: name, policy },
    result: missing ? resultOf(missing) : policy.result,
    problem: missing,
  };
}

/** What one directive says of the sender, and how it is shown. */
async function evaluateDirective(
  run: SpfRun,
  domain: string,
  directive: Directive,
): Promise<{ readonly term: SpfTerm; readonly match: Match }> {
  const { text } = directive;
  if (directive.mechanism === 'all') return { term: { text, outcome: 'match' }, match: true };
  if ('network' in directive) {
    if (!run.from) return { term: { text, outcome: 'counted' }, match: false };
    const match = isInNetwork(run.from.ip, directive.network, directive.bits);
    return { term: { text, outcome: outcomeOf(match) }, match };
  }

  const at = { domain, term: text };
  const tooMany = countLookUp(run, domain, text);
  const lookUp = run.lookUps;
  if (tooMany) return { term: { text, outcome: 'error', lookUp }, match: tooMany };
  const target = directive.target ? await targetOf(run, domain, directive.target) : domain;
  if (target === undefined) {
    const unknown = unknownFor(directive.target ?? [], run);
    const match = unknown !== undefined && { error: unknown, ...at };
    return { term: { text, outcome: 'needs-message', lookUp }, match };
  }
  if (directive.mechanism === 'include') return include(run, target, at, lookUp);
  if (!run.from) return { term: { text, outcome: 'counted', lookUp, target }, match: false };
  // RFC 7208 §4.8: a target that is no domain name matches nothing.
  const match = canBeAsked(target) && (await matchTarget(run, run.from, directive, target, at));
  return { term: { text, outcome: outcomeOf(match), lookUp, target }, match };
}

function matchTarget(
  run: SpfRun,
  { ip }: SpfSender,
  directive: Exclude<Directive, { mechanism: 'all' } | { mechanism: 'include' } | { network: unknown }>,
  target: string,
  at: { readonly domain: string; readonly term: string },
): Promise<Match> {
  switch (directive.mechanism) {
    case 'a':
      return matchA(run, ip, target, directive, at);
    case 'mx':
      return matchMx(run, ip, target, directive, at);
    case 'ptr':
      return matchPtr(run, ip, target);
    case 'exists':
      return matchExists(run, target, at);
  }
}

/** RFC 7208 §5.2: only a pass matches; a policy that is missing or broken ends everything. */
async function include(
  run: SpfRun,
  target: string,
  at: { readonly domain: string; readonly term: string },
  lookUp: number,
): Promise<{ readonly term: SpfTerm; readonly match: Match }> {
  const { policy, problem } = await evaluate(run, target, true);
  const match: Match =
    problem ??
    (policy.result === 'none'
      ? { error: 'include-without-policy', ...at }
      : run.from !== undefined && policy.result === 'pass');
  const term = { text: at.term, outcome: run.from ? outcomeOf(match) : 'counted', lookUp, target, policy };
  return { term: typeof match === 'boolean' ? term : { ...term, outcome: 'error' }, match };
}

function outcomeOf(match: Match): SpfTerm['outcome'] {
  if (typeof match !== 'boolean') return 'error';
  return match ? 'match' : 'no-match';
}
