import type { DnsTexts } from '../../dns/dns-texts.ts';

let loading: Promise<DnsTexts> | undefined;

/** The texts of the checks, loaded once. A failed download is tried again. */
export function loadDnsTexts(): Promise<DnsTexts> {
  loading ??= load();
  return loading;
}

async function load(): Promise<DnsTexts> {
  try {
    return (await import('virtual:flows/dns')).default;
  } catch (thrown) {
    loading = undefined;
    throw thrown;
  }
}
