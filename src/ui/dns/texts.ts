import { once } from '../once.ts';

/** The texts of the checks. */
export const loadDnsTexts = once(async () => (await import('virtual:flows/dns')).default);
