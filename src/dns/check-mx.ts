import { type Answer, addressesIn, type Found, hasFailed, type LookUp, mxIn } from './answer.ts';
import { type CheckResult, type Remark, remembering } from './check-result.ts';
import { domainNameFrom, isAtOrBelow } from './domain-name.ts';
import { isPrivate, parseIp } from './ip-address.ts';

/** What a provider publishes of its mail servers. */
interface MxProvider {
  readonly name: string;
  /** Names that the MX records of a customer have; `{domain}` stands for the customer's domain. */
  readonly mx: readonly { readonly host: string; readonly cluster?: string | undefined }[];
  /** Endings of its host names. */
  readonly hosts: readonly string[];
}

/** Mail services, told by the ending of an MX record. */
type MailHosts = readonly { readonly name: string; readonly endings: readonly string[] }[];

interface MxQuestion {
  readonly domain: string;
  readonly provider: MxProvider;
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
  const expected = provider.mx.map(({ host }) => host.replaceAll('{domain}', name));
  const said = (
    verdict: Remark<'mx'>['verdict'],
    more: Remark<'mx'>['words'] = {},
    further: readonly Remark<'mx'>[] = [],
  ): MxResult => {
    const words = { domain: name, provider: provider.name, expected: listed(expected), ...more };
    return { check: 'mx', verdict, words, further, answers, mxPointsHere: findings[verdict] };
  };

  const mx = await asking(name, 'MX');
  if (hasFailed(mx)) return { check: 'mx', verdict: 'not-checked', because: mx, answers };
  if (mx.outcome === 'no-such-name') return said('no-such-domain');
  const targets = mxIn(mx).map(({ exchange }) => exchange);
  if (targets.length === 0) {
    const addresses = await Promise.all([asking(name, 'A'), asking(name, 'AAAA')]);
    const failed = addresses.find(hasFailed);
    if (addresses.some(({ outcome }) => outcome === 'records')) return said('implicit');
    return failed ? { check: 'mx', verdict: 'not-checked', because: failed, answers } : said('missing');
  }
  if (targets.every((target) => target === '.')) return said('null-mx');

  const hosts = targets.filter((target) => target !== '.');
  const verdict = whereTo(hosts, name, provider);
  const further = [
    ...(verdict === 'points-here' ? [] : knownHosts(hosts, mailHosts)),
    ...(await Promise.all(hosts.slice(0, mostTargets).map((host) => targetFaults(host, asking)))).flat(),
  ];
  return said(verdict, { found: listed(targets) }, further);
}

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

const listed = (names: readonly string[]) => names.join(', ');

function whereTo(
  targets: readonly string[],
  domain: string,
  { mx, hosts }: MxProvider,
): Remark<'mx'>['verdict'] {
  const expected = mx.map(({ host, cluster }) => ({
    host: host.replaceAll('{domain}', domain).toLowerCase(),
    cluster,
  }));
  const isOfProvider = (target: string) => hosts.some((ending) => isAtOrBelow(target, ending));
  if (expected.length === 0) {
    return targets.every(isOfProvider) && hosts.length > 0 ? 'points-here' : 'provider-unknown';
  }
  const matched = targets.map((target) => expected.find(({ host }) => host === target));
  if (matched.every((row) => row !== undefined)) {
    return new Set(matched.map(({ cluster }) => cluster)).size > 1 ? 'several-clusters' : 'points-here';
  }
  if (targets.every(isOfProvider)) return 'wrong-name';
  return matched.some((row) => row !== undefined) || targets.some(isOfProvider)
    ? 'mixed'
    : 'points-elsewhere';
}

function knownHosts(targets: readonly string[], mailHosts: MailHosts): Remark<'mx'>[] {
  return mailHosts
    .filter(({ endings }) => targets.some((target) => endings.some((ending) => isAtOrBelow(target, ending))))
    .map(({ name }) => ({ verdict: 'known-host', words: { 'host-name': name } }));
}

/** What is wrong with one target: RFC 5321 §5.1 wants a name with an address, and no alias. */
async function targetFaults(target: string, lookUp: LookUp): Promise<Remark<'mx'>[]> {
  if (parseIp(target)) return [{ verdict: 'target-is-address', words: { target } }];
  const [four, six] = await Promise.all([lookUp(target, 'A'), lookUp(target, 'AAAA')]);
  const found = [four, six].filter((answer): answer is Found => !hasFailed(answer));
  const alias = found.flatMap(({ aliases }) => aliases).find((record) => record.type === 'CNAME');
  const addresses = found.flatMap(addressesIn);
  const hidden = addresses.filter((address) => {
    const ip = parseIp(address);
    return ip !== undefined && isPrivate(ip);
  });
  const isMissing = addresses.length === 0 && ![four, six].some((answer: Answer) => hasFailed(answer));
  return [
    ...(alias?.type === 'CNAME'
      ? [{ verdict: 'target-alias', words: { target, alias: alias.host } } as const]
      : []),
    ...(isMissing ? [{ verdict: 'target-missing', words: { target } } as const] : []),
    ...(hidden.length > 0
      ? [{ verdict: 'target-private', words: { target, address: listed(hidden) } } as const]
      : []),
  ];
}
