import type { Failure } from '../../dns/answer.ts';
import { isNotChecked, type NotChecked } from '../../dns/check-result.ts';
import type { DnsTexts, VerdictText } from '../../dns/dns-texts.ts';
import { type CheckId, type DnsActor, type Mark, verdicts } from '../../dns/verdicts.ts';
import { fill } from '../../flow/placeholders.ts';
import { type Audience, textFor } from '../../flow/text.ts';
import { m } from '../../messages/compiled/messages.js';
import type { DnsResult } from './run-check.ts';

/** One verdict as a person reads it. */
export interface VerdictWords {
  readonly id: string;
  readonly mark: Mark | 'not-checked';
  readonly result: string;
  readonly means: string;
  readonly remedy: string;
  readonly actor: DnsActor;
}

/** The verdict of a result, and then what else it says. */
export function wordsOfResult(result: DnsResult, texts: DnsTexts, audience: Audience): VerdictWords[] {
  if (isNotChecked(result)) return [wordsOfFailure(result, texts, audience)];
  const { check, verdict, words, further } = result;
  const marks: Readonly<Record<string, Mark>> = verdicts[check];
  const saidBy: Readonly<Record<string, VerdictText>> = texts.checks[check];
  return [{ verdict, words }, ...further].flatMap((remark) => {
    const text = saidBy[remark.verdict];
    const mark = marks[remark.verdict];
    const all: Readonly<Record<string, string | undefined>> = { ...words, ...remark.words };
    return text && mark ? [{ id: remark.verdict, mark, ...filled(text, all, audience) }] : [];
  });
}

/** What matters most of a result: the verdict itself, unless it is milder than something that is said besides. */
export function worstOf(said: readonly VerdictWords[]): VerdictWords | undefined {
  const [verdict] = said;
  if (verdict === undefined || verdict.mark === 'not-checked') return verdict;
  return said.find(({ mark }) => mark === 'bad') ?? said.find(({ mark }) => mark === 'attention') ?? verdict;
}

function wordsOfFailure({ because }: NotChecked, texts: DnsTexts, audience: Audience): VerdictWords {
  const { name, type, resolver, status, outcome } = because;
  const words = { name, type, resolver, ...(status ? { status: String(status) } : {}) };
  return { id: outcome, mark: 'not-checked', ...filled(texts.failures[outcome], words, audience) };
}

function filled(text: VerdictText, words: Readonly<Record<string, string | undefined>>, audience: Audience) {
  const said = (one: VerdictText['result']) => fill(textFor(one, audience), (name) => words[name] || '–');
  return { result: said(text.result), means: said(text.means), remedy: said(text.do), actor: text.actor };
}

/** Why one look-up failed, in few words. */
export function failureWords(failure: Failure, texts: DnsTexts, audience: Audience): string {
  return textFor(texts.failures[failure].result, audience);
}

export function dnsActorWords(actor: DnsActor, audience: Audience): string {
  const isAgent = audience === 'agent';
  const words = {
    'domain-admin': isAgent ? m.dns_actor_domain_admin : m.dns_actor_domain_admin_customer,
    'server-admin': isAgent ? m.dns_actor_server_admin : m.dns_actor_server_admin_customer,
    'resolver-admin': m.dns_actor_resolver_admin,
    support: m.dns_actor_support,
    you: m.dns_actor_you,
    nobody: m.dns_actor_nobody,
  };
  return words[actor]();
}

export function checkName(check: CheckId): string {
  const names = {
    domain: m.dns_check_domain,
    mx: m.dns_check_mx,
    spf: m.dns_check_spf,
    dkim: m.dns_check_dkim,
    dmarc: m.dns_check_dmarc,
    ptr: m.dns_check_ptr,
  };
  return names[check]();
}

export function aboutCheck(check: CheckId): string {
  const words = {
    domain: m.dns_about_domain,
    mx: m.dns_about_mx,
    spf: m.dns_about_spf,
    dkim: m.dns_about_dkim,
    dmarc: m.dns_about_dmarc,
    ptr: m.dns_about_ptr,
  };
  return words[check]();
}

export function markWords(mark: VerdictWords['mark']): string {
  const words = {
    good: m.dns_mark_good,
    attention: m.dns_mark_attention,
    bad: m.dns_mark_bad,
    neutral: m.dns_mark_neutral,
    'not-checked': m.dns_mark_not_checked,
  };
  return words[mark]();
}
