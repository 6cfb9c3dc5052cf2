import type { Remark } from './check-result.ts';
import { isAtOrBelow } from './domain-name.ts';
import { listed } from './mx-target.ts';

/** What a provider publishes of its mail servers. */
export interface MxProvider {
  readonly name: string;
  /** Names that the MX records of a customer have; `{domain}` stands for the customer's domain. */
  readonly mx: readonly { readonly host: string; readonly cluster?: string | undefined }[];
  /** Endings of its host names. */
  readonly hosts: readonly string[];
}

/** Mail services, told by the ending of an MX record. A filter hands the mail on to a service that nobody sees in DNS. */
export type MailHosts = readonly {
  readonly name: string;
  readonly endings: readonly string[];
  readonly filter?: true | undefined;
}[];

/** The names that a domain should have in its MX records. */
const namesFor = (domain: string, { mx }: MxProvider) =>
  mx.map(({ host, cluster }) => ({ host: host.replaceAll('{domain}', domain).toLowerCase(), cluster }));

/** Names of one cluster belong together; those of another stand in their place. */
export function expectedOf(provider: MxProvider, domain: string): string {
  const names = namesFor(domain, provider);
  const clusters = [...new Set(names.map(({ cluster }) => cluster))];
  return clusters
    .map((wanted) => listed(names.filter(({ cluster }) => cluster === wanted).map(({ host }) => host)))
    .join(' / ');
}

/** The servers of its cluster that a domain does not name: without them mail waits when the others are down. */
export function missingHosts(
  targets: readonly string[],
  domain: string,
  provider: MxProvider,
): Remark<'mx'>[] {
  const names = namesFor(domain, provider);
  const cluster = names.find(({ host }) => targets.includes(host))?.cluster;
  return names
    .filter((row) => row.cluster === cluster && !targets.includes(row.host))
    .map(({ host }) => ({ verdict: 'incomplete', words: { target: host } }));
}

/** Whether the mail of a domain goes to its provider, by the names in its MX records. */
export function whereTo(
  targets: readonly string[],
  domain: string,
  provider: MxProvider,
  mailHosts: MailHosts,
): Remark<'mx'>['verdict'] {
  const expected = namesFor(domain, provider);
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

/** Whether a server has a name of the provider. */
export const isOf = (provider: MxProvider | undefined, target: string) =>
  provider?.hosts.some((ending) => isAtOrBelow(target, ending)) ?? false;

function isFilter(target: string, mailHosts: MailHosts): boolean {
  return mailHosts.some(
    ({ filter, endings }) => filter && endings.some((ending) => isAtOrBelow(target, ending)),
  );
}

/** Whose servers they are, as far as their names tell. */
export function knownHosts(targets: readonly string[], mailHosts: MailHosts): Remark<'mx'>[] {
  return mailHosts
    .filter(({ endings }) => targets.some((target) => endings.some((ending) => isAtOrBelow(target, ending))))
    .map(({ name }) => ({ verdict: 'known-host', words: { 'host-name': name } }));
}
