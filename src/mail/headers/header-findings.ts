import { addressOf } from '../address.ts';
import type { HeaderAnalysis } from './analyze-headers.ts';
import type { Authentication } from './authentication.ts';
import type { Check } from './check.ts';
import { folderIn } from './folder.ts';
import { isPrivateAddress } from './ip-address.ts';
import type { Hop } from './route.ts';
import { stated } from './stated.ts';
import type { Standing } from './voucher.ts';

/** What a header answers without asking. Only what the receiving server says counts; the rest is absent. */
export interface HeaderFindings {
  readonly authentication?: 'pass' | 'fail';
  /** Whose word that is; `foreign` ones never count. */
  readonly standing?: Standing;
  readonly failedCheck?: 'spf' | 'dkim' | 'dmarc';
  /** What the receiving server found in the SPF policy of the sender. That it allows the server today is asked anew. */
  readonly senderPolicy?: 'excludes' | 'not-aligned';
  /** Where the message was put. */
  readonly folder?: 'spam';
  /** The address of the server that handed the message to the receiving side. */
  readonly sendingIp?: string;
  readonly fromAddress?: string;
  readonly fromDomain?: string;
  readonly returnPathDomain?: string;
  /** Of the envelope: the whole address. */
  readonly envelopeSender?: string;
  /** The name by which the server of `sendingIp` introduced itself. */
  readonly helo?: string;
  readonly messageId?: string;
  /** Selectors of the DKIM signatures, with their domains. */
  readonly selectors: readonly { readonly domain: string; readonly selector: string }[];
}

export function headerFindings({ authentication, envelope, route, marks }: HeaderAnalysis): HeaderFindings {
  const verdict = verdictOf(authentication);
  const { spf } = authentication;
  const sendingIp = spf?.ip ?? marks.find(({ mark }) => mark === 'cip')?.value ?? borderAddress(route.hops);
  const optional = {
    authentication: verdict,
    standing: verdict && authentication.voucher?.standing,
    senderPolicy: authentication.voucher?.standing === 'receiver' ? senderPolicyOf(spf) : undefined,
    folder: folderIn(marks, authentication),
    failedCheck: verdict === 'fail' ? failedCheckOf(authentication) : undefined,
    sendingIp,
    fromAddress: addressOf(envelope.from),
    fromDomain: authentication.fromDomain,
    returnPathDomain: spf?.domain,
    envelopeSender: spf?.sender ?? addressOf(envelope.returnPath),
    helo: spf?.helo ?? route.hops.findLast(({ from }) => from?.ip && from.ip === sendingIp)?.from?.helo,
    messageId: envelope.messageId,
  };
  const selectors = authentication.signatures.flatMap(({ domain, selector }) =>
    domain !== undefined && selector !== undefined ? [{ domain, selector }] : [],
  );
  return { ...stated(optional), selectors };
}

/** RFC 7489 §3.1: DMARC sums up. Without it, one check that passed for the domain in From is enough. */
export function verdictOf({ spf, dkim, dmarc }: Authentication): 'pass' | 'fail' | undefined {
  if (dmarc && passes.has(dmarc.result)) return 'pass';
  if (dmarc?.result === 'fail') return 'fail';
  const checks = [...(spf ? [spf] : []), ...dkim];
  const passed = checks.filter(({ result }) => result === 'pass');
  if (passed.some(({ alignment }) => alignment !== undefined && alignment !== 'different')) return 'pass';
  // A check that passed for nobody knows which domain leaves it open.
  if (passed.some(({ alignment }) => alignment === undefined)) return undefined;
  return checks.some(({ result }) => failures.has(result)) ? 'fail' : undefined;
}

const passes = new Set(['pass', 'bestguesspass']);
const failures = new Set(['fail', 'hardfail', 'softfail', 'permerror']);

/** RFC 7208 §2.6: the policy refuses the server, or there is no valid one. */
function senderPolicyOf(spf: Check | undefined): HeaderFindings['senderPolicy'] {
  if (spf === undefined) return undefined;
  if (spf.result === 'none' || failures.has(spf.result)) return 'excludes';
  return spf.result === 'pass' && spf.alignment === 'different' ? 'not-aligned' : undefined;
}

/** The checks that speak against the sender, DMARC first. */
export const failedChecks = ({ spf, dkim, dmarc }: Authentication) =>
  [...(dmarc ? [dmarc] : []), ...(spf ? [spf] : []), ...dkim].filter(({ result }) => failures.has(result));

/**
 * The check to repair first. Where one passed, but for another domain, it is the one that compares the domains. A signature
 * of another domain that failed is none of the causes: whole, it would not have counted either.
 */
function failedCheckOf({ spf, dkim, dmarc }: Authentication): HeaderFindings['failedCheck'] {
  const isSpfFailed = spf !== undefined && failures.has(spf.result);
  const own = dkim.filter(({ alignment }) => alignment !== 'different');
  const isDkimFailed = own.length > 0 && own.every(({ result }) => failures.has(result));
  if (isSpfFailed && isDkimFailed) return dmarc ? 'dmarc' : 'spf';
  if (isDkimFailed) return 'dkim';
  const isAnyPassed = spf?.result === 'pass' || dkim.some(({ result }) => result === 'pass');
  return isSpfFailed && !isAnyPassed ? 'spf' : 'dmarc';
}

/** The last hop that came in from another network. */
function borderAddress(hops: readonly Hop[]): string | undefined {
  return hops.findLast(({ from }) => from?.ip !== undefined && !isPrivateAddress(from.ip))?.from?.ip;
}
