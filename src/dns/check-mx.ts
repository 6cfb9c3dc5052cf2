import { hasFailed, isNoName, type LookUp, mxIn } from './answer.ts';
import { type CheckResult, type Remark, remembering } from './check-result.ts';
import { domainNameFrom, isAtOrBelow } from './domain-name.ts';
import { listed, targetFaults } from './mx-target.ts';

/** What a provider publishes of its mail servers. */
interface MxProvider {
  readonly name: string;
  /** Names that the MX records of a customer have; `{domain}` stands for the customer's domain. */
  readonly mx: readonly { readonly host: string; readonly cluster?: string | undefined }[];
  /** Endings of its host names. */
  readonly hosts: readonly string[];
}

/** Mail services, told by the ending of an MX record. A filter hands the mail on to a service that nobody sees in DNS. */
type MailHosts = readonly {
  readonly name: string;
  readonly endings: readonly string[];
  readonly filter?: true | undefined;
}[];

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

/** Names of one cluster belong together; those of another stand in their place. */
function expectedOf({ mx }: MxProvider, domain: string): string {
  const clusters = [...new Set(mx.map(({ cluster }) => cluster))];
  const hostsOf = (wanted: string | undefined) =>
    mx.filter(({ cluster }) => cluster === wanted).map(({ host }) => host.replaceAll('{domain}', domain));
  return clusters.map((cluster) => listed(hostsOf(cluster))).join(' / ');
}

function whereTo(
  targets: readonly string[],
  domain: string,
  provider: MxProvider,
  mailHosts: MailHosts,
): Remark<'mx'>['verdict'] {
  const expected = provider.mx.map(({ host, cluster }) => ({
    host: host.replaceAll('{domain}', domain).toLowerCase(),
    cluster,
  }));
  const isOfProvider = (target: string) => isOf(provider, target);
  if (expected.length === 0) {
    return targets.every(isOfProvider) ? 'points-here' : 'provider-unknown';
  }
  const matched = targets.map((target) => expected.find(({ host }) => host === target));
  if (matched.every((row) => row !== undefined)) {
    return new Set(matched.map(({ cluster }) => cluster)).size > 1 ? 'several-clusters' : 'points-here';
  }
  if (targets.every(isOfProvider)) return 'wrong-name';
  if (targets.every((target) => isFilter(target, mailHosts))) return 'through-filter';
  return matched.some((row) => row !== undefined) || targets.some(isOfProvider)
    ? 'mixed'
    : 'points-elsewhere';
}

const isOf = (provider: MxProvider | undefined, target: string) =>
  provider?.hosts.some((ending) => isAtOrBelow(target, ending)) ?? false;

function isFilter(target: string, mailHosts: MailHosts): boolean {
  return mailHosts.some(
    ({ filter, endings }) => filter && endings.some((ending) => isAtOrBelow(target, ending)),
  );
}

function knownHosts(targets: readonly string[], mailHosts: MailHosts): Remark<'mx'>[] {
  return mailHosts
    .filter(({ endings }) => targets.some((target) => endings.some((ending) => isAtOrBelow(target, ending))))
    .map(({ name }) => ({ verdict: 'known-host', words: { 'host-name': name } }));
}
