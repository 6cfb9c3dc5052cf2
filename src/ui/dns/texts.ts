import { use } from 'react';
import type { DnsTexts } from '../../dns/dns-texts.ts';
import { once } from '../once.ts';

let loaded: DnsTexts | undefined;

/** The texts of the checks. */
export const loadDnsTexts = once(async () => {
  loaded = (await import('virtual:flows/dns')).default;
  return loaded;
});

/** For a part that waits until they are there (`Suspense`), and does not where they are. */
export const dnsTexts = (): DnsTexts => loaded ?? use(loadDnsTexts());
