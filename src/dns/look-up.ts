import type { Answer, Failure, Found } from './answer.ts';
import { base64url, decodeReply, encodeQuery, longestMessage, type Reply } from './codec.ts';
import { canBeAsked } from './domain-name.ts';
import { inTurns } from './in-turns.ts';
import { joinEqual } from './join-equal.ts';
import type { DnsRecord, RecordType } from './record.ts';

export interface ResolverOptions {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The whole address of the resolver, such as `https://dns.example/dns-query`. */
  readonly endpoint: string;
  /** A signal that ends one request when it took too long, such as `() => AbortSignal.timeout(5000)`. */
  readonly timeout: () => AbortSignal;
  /** Whether the device believes it has a connection: a hint that is used only when a request failed. */
  readonly isOnline?: () => boolean;
}

export interface Resolver {
  readonly endpoint: string;
  /** Never throws and never rejects. */
  readonly lookUp: (name: string, type: RecordType, signal?: AbortSignal) => Promise<Answer>;
}

type Result = Pick<Found, 'outcome' | 'records' | 'aliases'> | { outcome: Failure; status?: number };
interface Kept {
  readonly answer: Answer;
  readonly until: number;
}

const mediaType = 'application/dns-message';
const mostAtOnce = 6;
const mostKept = 1000;

/**
 * Look-ups over RFC 8484 (GET, wire format). At most six run at once; a question that was answered is answered from
 * memory until its TTL has passed, one that is under way is not asked again, and one that takes too long is asked once
 * more.
 */
export function createResolver(options: ResolverOptions): Resolver {
  const { endpoint, now } = options;
  const resolver = new URL(endpoint).hostname;
  const kept = new Map<string, Kept>();
  const turn = inTurns(mostAtOnce);
  const join = joinEqual<Answer>();

  async function lookUp(name: string, type: RecordType, signal?: AbortSignal): Promise<Answer> {
    const asked = name.toLowerCase();
    const key = `${type} ${asked}`;
    const known = kept.get(key);
    if (known && known.until > now()) return known.answer;
    kept.delete(key);
    const about = { name: asked, type, resolver };
    if (!canBeAsked(asked)) return { ...about, at: now(), outcome: 'name-invalid' };
    const answer = await join(
      key,
      async (canceled) => {
        const { result, holds } = await turn(() => askTwice(options, asked, type, canceled));
        const given: Answer = { ...about, at: now(), ...result };
        if (holds !== undefined && holds > 0) keep(key, { answer: given, until: now() + holds * 1000 });
        return given;
      },
      signal,
    );
    return answer ?? { ...about, at: now(), outcome: 'canceled' };
  }

  function keep(key: string, answered: Kept) {
    const [oldest] = kept.keys();
    if (oldest !== undefined && kept.size >= mostKept) kept.delete(oldest);
    kept.set(key, answered);
  }

  return { endpoint, lookUp };
}

interface Asking {
  readonly result: Result;
  /** Seconds for which the answer may be kept; absent for failures. */
  readonly holds?: number | undefined;
}

async function askTwice(
  options: ResolverOptions,
  name: string,
  type: RecordType,
  signal: AbortSignal,
): Promise<Asking> {
  const first = await ask(options, name, type, signal);
  return first.result.outcome === 'timeout' ? ask(options, name, type, signal) : first;
}

async function ask(
  { fetch, endpoint, timeout, isOnline = () => true }: ResolverOptions,
  name: string,
  type: RecordType,
  canceled: AbortSignal,
): Promise<Asking> {
  if (canceled.aborted) return failed('canceled');
  const late = timeout();
  try {
    const response = await fetch(`${endpoint}?dns=${base64url(encodeQuery(name, type))}`, {
      headers: { accept: mediaType },
      signal: AbortSignal.any([canceled, late]),
      cache: 'no-store', // the answer says when it was looked up; our own memory knows its TTL
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual', // never followed, and told apart from a broken connection
    });
    return await read(response, name, type);
  } catch {
    if (canceled.aborted) return failed('canceled');
    if (late.aborted) return failed('timeout');
    return failed(isOnline() ? 'network' : 'offline');
  }
}

async function read(response: Response, name: string, type: RecordType): Promise<Asking> {
  const { status, ok, headers } = response;
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) return failed('not-dns', status);
  if (!ok) return failed(status === 429 ? 'busy' : 'http-error', status);
  const media = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (media !== mediaType) return failed('not-dns', status);
  const bytes = await bytesOf(response);
  const reply = bytes && decodeReply(bytes, name, type);
  return reply
    ? { result: resultOf(reply), holds: 'records' in reply ? reply.holds : undefined }
    : failed('malformed');
}

/** The body, unless it is longer than any DNS message. */
async function bytesOf(response: Response): Promise<Uint8Array | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return undefined;
  const bytes: number[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Uint8Array.from(bytes);
    if (bytes.length + value.length > longestMessage) {
      await reader.cancel();
      return undefined;
    }
    for (const byte of value) bytes.push(byte);
  }
}

function failed(outcome: Failure, status?: number): Asking {
  return { result: { outcome, ...(status ? { status } : {}) } };
}

function resultOf(reply: Reply): Result {
  if (!('records' in reply)) return { outcome: reply.rcode === 'SERVFAIL' ? 'servfail' : 'refused' };
  const { rcode, records, aliases } = reply;
  if (records.length > 0) return { outcome: 'records', records, aliases };
  return { outcome: rcode === 'NXDOMAIN' ? 'no-such-name' : 'no-records', records: noRecords, aliases };
}

const noRecords: readonly DnsRecord[] = [];
