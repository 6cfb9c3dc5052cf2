import type { DnsRecord, MxRecord, RecordType } from './record.ts';

/** Why a look-up gave no usable answer. None of them says anything about the records. */
export const failures = [
  'servfail',
  'refused',
  'malformed',
  'http-error',
  'busy',
  'not-dns',
  'network',
  'offline',
  'timeout',
  'canceled',
  'name-invalid',
] as const;
export type Failure = (typeof failures)[number];

interface Asked {
  readonly name: string;
  readonly type: RecordType;
  /** When the answer came, in milliseconds since 1970. */
  readonly at: number;
  /** Host name of the resolver. */
  readonly resolver: string;
}

export type Found = Asked & {
  readonly outcome: 'records' | 'no-records' | 'no-such-name';
  /** Those of the type asked for; none but for `records`. */
  readonly records: readonly DnsRecord[];
  /** CNAME records that led to them. */
  readonly aliases: readonly DnsRecord[];
};

export type Failed = Asked & {
  readonly outcome: Failure;
  /** The HTTP status, where there was one. */
  readonly status?: number | undefined;
};

export type Answer = Found | Failed;

/** Asks one question. Never throws: what goes wrong is an answer too. */
export type LookUp = (name: string, type: RecordType) => Promise<Answer>;

export function hasFailed(answer: Answer): answer is Failed {
  return !('records' in answer);
}

/** Whether the name itself does not exist. With an alias, the answer is about the name that it leads to (RFC 6604 §3). */
export function isNoName(answer: Answer): boolean {
  return answer.outcome === 'no-such-name' && answer.aliases.length === 0;
}

/** Where an alias leads in the end, if there is one and no record stands there. */
export function emptyAlias({ outcome, aliases }: Found): string | undefined {
  const last = aliases.at(-1);
  return outcome !== 'records' && last?.type === 'CNAME' ? last.host : undefined;
}

export function textsIn({ records }: Found): string[] {
  return records.flatMap((record) => (record.type === 'TXT' ? [record.text] : []));
}

export function addressesIn({ records }: Found): string[] {
  return records.flatMap((record) => ('address' in record ? [record.address] : []));
}

export function hostsIn({ records }: Found): string[] {
  return records.flatMap((record) =>
    'host' in record && (record.type === 'PTR' || record.type === 'NS') ? [record.host] : [],
  );
}

export function mxIn({ records }: Found): MxRecord[] {
  return records
    .filter((record) => record.type === 'MX')
    .toSorted((one, other) => one.preference - other.preference);
}
