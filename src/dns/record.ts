/** The types that the checks ask for (RFC 1035 §3.2.2, RFC 3596). */
export type RecordType = 'A' | 'AAAA' | 'MX' | 'TXT' | 'CNAME' | 'PTR' | 'NS' | 'SOA';

interface Owned {
  /** Whose record it is: small letters, no dot at the end. */
  readonly name: string;
  /** Seconds. */
  readonly ttl: number;
}

export type DnsRecord = Owned &
  (
    | { readonly type: 'A' | 'AAAA'; readonly address: string }
    | { readonly type: 'MX'; readonly preference: number; readonly exchange: string }
    /** The character-strings of one record joined, as RFC 7208 §3.3 has it. */
    | { readonly type: 'TXT'; readonly text: string }
    | { readonly type: 'CNAME' | 'PTR' | 'NS'; readonly host: string }
    | { readonly type: 'SOA'; readonly host: string; readonly minimum: number }
  );

export type MxRecord = Extract<DnsRecord, { type: 'MX' }>;

/** A record as zone files and `dig` write it. */
export function recordLine(record: DnsRecord): string {
  return `${record.name}. ${record.ttl} IN ${record.type} ${dataOf(record)}`;
}

function dataOf(record: DnsRecord): string {
  switch (record.type) {
    case 'A':
    case 'AAAA':
      return record.address;
    case 'MX':
      return `${record.preference} ${rooted(record.exchange)}`;
    case 'TXT':
      return `"${record.text.replace(/["\\]/g, '\\$&')}"`;
    default:
      return rooted(record.host);
  }
}

const rooted = (host: string) => (host === '.' ? '.' : `${host}.`);
