import { hasFailed, isNoName, type LookUp, mxIn } from './answer.ts';
import { type CheckResult, type Remark, remembering } from './check-result.ts';
import { domainNameFrom } from './domain-name.ts';
import {
  expectedOf,
  isOf,
  knownHosts,
  type MailHosts,
  type MxProvider,
  missingHosts,
  whereTo,
} from './mx-provider.ts';
import { listed, targetFaults } from './mx-target.ts';

interface MxQuestion {
  readonly domain: string;
  /** Where the mail of the domain should go. Absent for a domain of somebody else: nothing is compared. */
  readonly provider?: MxProvider | undefined;
  readonly mailHosts: MailHosts;
  readonly lookUp: LookUp;
}

/** `mxPointsHere` is the finding `mx-points-here` of the flows; absent when the records do not tell. */
export type MxResult = CheckResult<'mx'> & { readonly mxPointsHere?: 'yes' | 'no' | 'partly' | undefined };

/** Where the mail of a domain goes, and whether that is where its provider wants it (RFC 5321 §5, RFC 7505). */
export async function checkMx({ domain, provider, mailHosts, lookUp }: MxQuestion): Promise<MxResult> {
  const { lookUp: asking, answers } = remembering(lookUp);
  const name = domainNameFrom(domain);
  if (name === undefined) {
    return { check: 'mx', verdict: 'domain-invalid', words: { domain }, further: [], answers };
  }
  const said = (
    verdict: Remark<'mx'>['verdict'],
    more: Remark<'mx'>['words'] = {},
    further: readonly Remark<'mx'>[] = [],
  ): MxResult => {
    const wanted = provider && { provider: provider.name, expected: expectedOf(provider, name) };
    const words = { domain: name, ...wanted, ...more };
    const mxPointsHere = provider && findings[verdict];
    return { check: 'mx', verdict, words, further, answers, mxPointsHere };
  };

  const mx = await asking(name, 'MX');
  if (hasFailed(mx)) return { check: 'mx', verdict: 'not-checked', because: mx, answers };
  if (isNoName(mx)) return said('no-such-domain');
  const targets = mxIn(mx).map(({ exchange }) => exchange);
  if (targets.length === 0) {
    const addresses = await Promise.all([asking(name, 'A'), asking(name, 'AAAA')]);
    const failed = addresses.find(hasFailed);
    if (addresses.some(({ outcome }) => outcome === 'records')) return said('implicit');
    if (failed) return { check: 'mx', verdict: 'not-checked', because: failed, answers };
    return said(provider ? 'missing' : 'takes-none');
  }
  if (targets.every((target) => target === '.')) return said('null-mx');

  const hosts = targets.filter((target) => target !== '.');
  const verdict = provider ? whereTo(hosts, name, provider, mailHosts) : 'goes-to';
  const faults = await Promise.all(hosts.slice(0, mostTargets).map((host) => targetFaults(host, asking)));
  const isNowhere = faults.every((some) => some.some((fault) => fault.verdict === 'target-missing'));
  const further = [
    ...(provider && verdict === 'points-here' ? missingHosts(hosts, name, provider) : []),
    ...knownHosts(
      hosts.filter((host) => !isOf(provider, host)),
      mailHosts,
    ),
    ...(hosts.length < targets.length ? [{ verdict: 'null-among-others', words: {} } as const] : []),
    ...faults.flat(),
  ];
  const found = { found: listed(targets) };
  return said((isNowhere && nowhere[verdict]) || verdict, found, further);
}

/** What is said instead where none of the servers has an address. */
const nowhere: Partial<Readonly<Record<Remark<'mx'>['verdict'], Remark<'mx'>['verdict']>>> = {
  'points-here': 'here-without-address',
  'goes-to': 'goes-nowhere',
};

/** No domain can make this ask for more: large services have five or six. */
const mostTargets = 20;

/** Without a row: the records do not tell. */
const findings: Partial<Readonly<Record<Remark<'mx'>['verdict'], 'yes' | 'no' | 'partly'>>> = {
  'points-here': 'yes',
  mixed: 'partly',
  'several-clusters': 'partly',
  'points-elsewhere': 'no',
  'wrong-name': 'no',
  implicit: 'no',
  missing: 'no',
  'null-mx': 'no',
  'no-such-domain': 'no',
};
