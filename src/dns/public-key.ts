/** A key of a DKIM record: its size in bits where it could be read. */
export type PublicKey = { readonly bits: number } | { readonly broken: 'base64' | 'key' };

const sequence = 0x30;
const integer = 0x02;
const bitString = 0x03;

/** `p=` of RFC 6376 §3.6.1: white space in it counts for nothing. */
export function readPublicKey(type: 'rsa' | 'ed25519', text: string): PublicKey {
  const bytes = fromBase64(text);
  if (!bytes) return { broken: 'base64' };
  if (type === 'ed25519') return bytes.length === 32 ? { bits: 256 } : { broken: 'key' }; // RFC 8463 §4.2
  const bits = rsaBits(bytes);
  return bits === undefined ? { broken: 'key' } : { bits };
}

function fromBase64(text: string): number[] | undefined {
  const plain = text.replace(/\s/g, '');
  if (!/^[a-z0-9+/]+={0,2}$/i.test(plain) || plain.length % 4 === 1) return undefined;
  try {
    return [...atob(plain)].map((letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** SubjectPublicKeyInfo (RFC 5280 §4.1), or the bare RSAPublicKey that RFC 6376 names and few publish. */
function rsaBits(bytes: readonly number[]): number | undefined {
  const outer = elementAt(bytes, 0, sequence);
  if (!outer || outer.end !== bytes.length) return undefined;
  const algorithm = elementAt(bytes, outer.start, sequence);
  if (!algorithm) return modulusBits(bytes, outer.start);
  const key = elementAt(bytes, algorithm.end, bitString);
  const inner = key && elementAt(bytes, key.start + 1, sequence); // after the count of unused bits
  return inner && modulusBits(bytes, inner.start);
}

function modulusBits(bytes: readonly number[], at: number): number | undefined {
  const modulus = elementAt(bytes, at, integer);
  const exponent = modulus && elementAt(bytes, modulus.end, integer);
  if (!modulus || !exponent) return undefined;
  const first = bytes.slice(modulus.start, modulus.end).findIndex((byte) => byte !== 0);
  if (first < 0) return undefined;
  const significant = modulus.end - modulus.start - first;
  return 8 * (significant - 1) + (bytes[modulus.start + first] ?? 0).toString(2).length;
}

/** Where the content of a DER element of this kind begins and ends (X.690 §8.1). */
function elementAt(
  bytes: readonly number[],
  at: number,
  kind: number,
): { start: number; end: number } | undefined {
  const [tag, length = 0] = bytes.slice(at, at + 2);
  if (tag !== kind) return undefined;
  const extra = length < 0x80 ? 0 : length - 0x80;
  if (extra > 3) return undefined;
  const start = at + 2 + extra;
  const size = extra === 0 ? length : bytes.slice(at + 2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  return start + size <= bytes.length ? { start, end: start + size } : undefined;
}
