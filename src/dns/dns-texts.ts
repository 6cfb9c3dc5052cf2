import type * as v from 'valibot';
import type {
  blocklistsSchema,
  checkTextsSchemas,
  failureTextsSchema,
  mailHostsSchema,
  wellKnownDomainsSchema,
} from './dns-schema.ts';

type CheckTexts = {
  readonly [Check in keyof typeof checkTextsSchemas]: v.InferOutput<(typeof checkTextsSchemas)[Check]>;
};

export type VerdictText = CheckTexts['mx']['missing'];
export type Blocklist = v.InferOutput<typeof blocklistsSchema>[number];

/** Everything in `flows/dns/`. */
export interface DnsTexts {
  readonly checks: CheckTexts;
  readonly failures: v.InferOutput<typeof failureTextsSchema>;
  readonly mailHosts: v.InferOutput<typeof mailHostsSchema>;
  readonly wellKnownDomains: v.InferOutput<typeof wellKnownDomainsSchema>;
  readonly blocklists: readonly Blocklist[];
}
