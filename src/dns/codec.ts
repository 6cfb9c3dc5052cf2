import { type Answer, decode, encode, type Packet, RECURSION_DESIRED } from '@dnsquery/dns-packet';
import type { DnsRecord, RecordType } from './record.ts';

/** What a message says about one question. */
export type Reply =
  | {
      readonly rcode: 'NOERROR' | 'NXDOMAIN';
      /** Those of the type asked for, at the end of the aliases. */
      readonly records: readonly DnsRecord[];
      /** The CNAME records on the way there. */
      readonly aliases: readonly DnsRecord[];
      /** Seconds for which it holds (RFC 2308 §5 where there are no records); absent when the message does not say. */
      readonly holds?: number | undefined;
    }
  | { readonly rcode: 'SERVFAIL' | 'REFUSED' };

/** A longer message cannot be (RFC 1035 §4.2.2). */
export const longestMessage = 65_535;
/** More records than any question of ours has. */
const mostRecords = 512;
/** A chain of CNAME records that is longer is a loop, or an attack. */
const mostAliases = 16;
const header = 12;
const truncated = 0x0200;

/** The query of RFC 8484 §4.1: id 0, so that caches can answer, and recursion desired. */
export function encodeQuery(name: string, type: RecordType): Uint8Array {
  return encode({
    type: 'query',
    id: 0,
    flags: RECURSION_DESIRED,
    questions: [{ name, type, class: 'IN' }],
  });
}

/** Without padding (RFC 8484 §6). */
export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** What a message answers to our question. Absent when it is no usable answer to it, whatever bytes it is made of. */
export function decodeReply(bytes: Uint8Array, name: string, type: RecordType): Reply | undefined {
  const message = boundedMessage(bytes);
  if (!message) return undefined;
  try {
    const packet = decode(message);
    const isWhole = Number(Reflect.get(decode, 'bytes')) <= message.length;
    return isWhole && answers(packet, name, type) ? replyOf(packet, name, type) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The message without its additional section, which nothing here reads, if its counts can be true. The codec would
 * make room for as many records as the header claims.
 */
function boundedMessage(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length < header || bytes.length > longestMessage) return undefined;
  const message = bytes.slice();
  const view = new DataView(message.buffer);
  const [flags, questions, records, authorities] = [2, 4, 6, 8].map((offset) => view.getUint16(offset));
  if (flags === undefined || flags & truncated || questions !== 1) return undefined;
  if ((records ?? 0) > mostRecords || (authorities ?? 0) > mostRecords) return undefined;
  view.setUint16(10, 0);
  return message;
}

function answers({ flag_qr, id, questions = [] }: Packet, name: string, type: RecordType): boolean {
  const [question] = questions;
  return (
    flag_qr === true &&
    id === 0 &&
    question !== undefined &&
    nameOf(question.name) === nameOf(name) &&
    question.type === type &&
    question.class === 'IN'
  );
}

function replyOf(packet: Packet, name: string, type: RecordType): Reply {
  const rcode: string = packet.rcode ?? '';
  if (rcode === 'SERVFAIL') return { rcode };
  if (rcode !== 'NOERROR' && rcode !== 'NXDOMAIN') return { rcode: 'REFUSED' };
  const all = (packet.answers ?? []).flatMap(recordOf);
  const aliases: DnsRecord[] = [];
  let owner = nameOf(name);
  while (type !== 'CNAME' && aliases.length < mostAliases) {
    const alias = all.find((record) => record.type === 'CNAME' && record.name === owner);
    if (alias?.type !== 'CNAME') break;
    aliases.push(alias);
    owner = alias.host;
  }
  const records = all.filter((record) => record.type === type && record.name === owner);
  return { rcode, records, aliases, holds: holdsFor(records, aliases, packet) };
}

/** As long as its shortest record; without records, as the SOA record beside it says (RFC 2308 §5). */
function holdsFor(records: readonly DnsRecord[], aliases: readonly DnsRecord[], packet: Packet) {
  const ttls = [...records, ...aliases].map(({ ttl }) => ttl);
  if (records.length > 0) return Math.min(...ttls);
  const soa = (packet.authorities ?? []).flatMap(recordOf).find((record) => record.type === 'SOA');
  return soa?.type === 'SOA' ? Math.min(soa.ttl, soa.minimum, ...ttls) : undefined;
}

/** No record of another class, of a type that nobody asks for, or of another shape than its type has. */
function recordOf(answer: Answer): DnsRecord[] {
  if (answer.type === 'OPT' || answer.class !== 'IN') return [];
  const owned = { name: nameOf(answer.name), ttl: ttlOf(answer.ttl) };
  switch (answer.type) {
    case 'A':
    case 'AAAA':
      return [{ ...owned, type: answer.type, address: answer.data }];
    case 'CNAME':
    case 'PTR':
    case 'NS':
      return [{ ...owned, type: answer.type, host: nameOf(answer.data) }];
    case 'MX': {
      const { preference = 0, exchange } = answer.data;
      return [{ ...owned, type: 'MX', preference, exchange: nameOf(exchange) }];
    }
    case 'TXT':
      return [{ ...owned, type: 'TXT', text: textOf(answer.data) }];
    case 'SOA': {
      const { mname, minimum = 0 } = answer.data;
      return [{ ...owned, type: 'SOA', host: nameOf(mname), minimum }];
    }
    default:
      return [];
  }
}

/** A TTL with its top bit set counts as zero (RFC 2181 §8). */
const ttlOf = (ttl = 0) => (ttl > 0x7fffffff ? 0 : ttl);
const nameOf = (name: string) => (name === '.' ? name : name.toLowerCase().replace(/\.$/, ''));

/** The strings of one record are one text, and belong together without a space between them. */
function textOf(data: string | Uint8Array | readonly (string | Uint8Array)[]): string {
  const parts = typeof data === 'string' || data instanceof Uint8Array ? [data] : data;
  const bytes = parts.flatMap((part) =>
    typeof part === 'string' ? [...new TextEncoder().encode(part)] : [...part],
  );
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes));
}
