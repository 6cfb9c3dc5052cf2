export interface IpAddress {
  readonly version: 4 | 6;
  /** Four or sixteen. */
  readonly bytes: readonly number[];
}

/** Strict: no leading zeros, no zone, no blanks. An IPv4-mapped address is the IPv4 address (RFC 4291 §2.5.5.2). */
export function parseIp(text: string): IpAddress | undefined {
  if (text.length > 45) return undefined;
  const four = parseIp4(text);
  if (four) return { version: 4, bytes: four };
  const six = parseIp6(text);
  if (!six) return undefined;
  const isMapped = six.slice(0, 10).every((byte) => byte === 0) && six[10] === 255 && six[11] === 255;
  return isMapped ? { version: 4, bytes: six.slice(12) } : { version: 6, bytes: six };
}

/** The four octets of a dotted address (`qnum` of RFC 7208 §12). */
export function parseIp4(text: string): number[] | undefined {
  if (!/^(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})$/.test(text)) return undefined;
  const octets = text.split('.').map(Number);
  return octets.every((octet) => octet <= 255) ? octets : undefined;
}

/** The sixteen octets of RFC 4291 §2.2, each of its three forms. */
export function parseIp6(text: string): number[] | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half) => (half === '' ? [] : octetsOf(half.split(':'))));
  if (!head || (halves.length === 2 && !tail)) return undefined;
  if (!tail) return head.length === 16 ? head : undefined;
  const missing = 16 - head.length - tail.length;
  return missing >= 2 ? [...head, ...Array.from({ length: missing }, () => 0), ...tail] : undefined;
}

function octetsOf(groups: readonly string[]): number[] | undefined {
  const octets: number[] = [];
  for (const [index, group] of groups.entries()) {
    const four = index === groups.length - 1 && group.includes('.') ? parseIp4(group) : undefined;
    if (four) octets.push(...four);
    else if (/^[0-9a-f]{1,4}$/i.test(group)) {
      const value = Number.parseInt(group, 16);
      octets.push(value >> 8, value & 255);
    } else return undefined;
  }
  return octets;
}

/** As RFC 5952 writes it, but for the longest run of zeros, which any `::` may stand for. */
export function formatIp({ version, bytes }: IpAddress): string {
  if (version === 4) return bytes.join('.');
  const groups = groupsOf(bytes).map((group) => group.toString(16));
  const long = ` ${groups.join(' ')} `;
  const runs = long.match(/(?: 0(?= ))+/g) ?? [];
  const longest = runs.toSorted((one, other) => other.length - one.length)[0] ?? '';
  if (longest.length < 4) return groups.join(':');
  const at = long.indexOf(longest);
  const before = long.slice(0, at).trim().replaceAll(' ', ':');
  const after = long
    .slice(at + longest.length)
    .trim()
    .replaceAll(' ', ':');
  return `${before}::${after}`;
}

function groupsOf(bytes: readonly number[]): number[] {
  return Array.from(
    { length: bytes.length / 2 },
    (_, at) => (bytes[2 * at] ?? 0) * 256 + (bytes[2 * at + 1] ?? 0),
  );
}

/** Each hexadecimal digit of an IPv6 address, or each octet of an IPv4 address: the labels of its reverse name. */
export function labelsOf({ version, bytes }: IpAddress): string[] {
  if (version === 4) return bytes.map(String);
  return bytes.flatMap((byte) => [(byte >> 4).toString(16), (byte & 15).toString(16)]);
}

/** The name under which the PTR record stands (RFC 1035 §3.5, RFC 3596 §2.5). */
export function reverseName(ip: IpAddress): string {
  const zone = ip.version === 4 ? 'in-addr.arpa' : 'ip6.arpa';
  return `${labelsOf(ip).toReversed().join('.')}.${zone}`;
}

/** Whether the first `bits` bits are those of the network. Addresses of another version never are in it. */
export function isInNetwork(ip: IpAddress, network: IpAddress, bits: number): boolean {
  if (ip.version !== network.version) return false;
  return ip.bytes.every((byte, index) => {
    const counted = Math.min(8, Math.max(0, bits - 8 * index));
    const mask = (0xff << (8 - counted)) & 0xff;
    return (byte & mask) === ((network.bytes[index] ?? 0) & mask);
  });
}

/**
 * Networks that nobody reaches over the Internet (IANA special-purpose registries, RFC 6890). Those for documentation
 * are left out: examples and tests are made of them.
 */
const unreachable = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '224.0.0.0/3',
  '::/127',
  '100::/64',
  'fc00::/7',
  'fe80::/10',
  'ff00::/8',
].flatMap((block) => {
  const [address = '', bits] = block.split('/');
  const network = parseIp(address);
  return network ? [{ network, bits: Number(bits) }] : [];
});

/** An address of a private network, of one machine, or of no single machine. */
export function isPrivate(ip: IpAddress): boolean {
  return unreachable.some(({ network, bits }) => isInNetwork(ip, network, bits));
}
