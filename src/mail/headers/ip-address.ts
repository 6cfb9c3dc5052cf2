const version4 = String.raw`(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?!\.?\d)`;
/** RFC 4291 §2.2, also with an IPv4 address at its end. */
const version6 = String.raw`(?<![0-9a-f:.])(?:IPv6:)?(?=[0-9a-f:.]{2,45}(?![0-9a-f:]))[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,8}(?:\.\d{1,3}){0,3}`;
const anyAddress = new RegExp(`${version6}|${version4}`, 'gi');

/** The first IP address of a text, without brackets, `IPv6:` and the zone of a link (RFC 4007). */
export function ipAddressIn(text: string): string | undefined {
  for (const [found] of text.matchAll(anyAddress)) {
    const address = addressFrom(found);
    if (address !== undefined) return address;
  }
  return undefined;
}

/** Every IP address of a text. */
export const ipAddressesIn = (text: string) =>
  [...text.matchAll(anyAddress)].flatMap(([found]) => addressFrom(found) ?? []);

/** A time of day such as `09:15:02` is none. */
function addressFrom(found: string): string | undefined {
  const address = found.replace(/^IPv6:/i, '');
  // RFC 4291 §2.5.5.2: an IPv4 address in the form of the other.
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(address)?.[1] ?? address;
  return isVersion4(mapped) || isVersion6(mapped) ? mapped : undefined;
}

const isVersion4 = (text: string) =>
  /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) && text.split('.').every((part) => Number(part) <= 255);

function isVersion6(text: string): boolean {
  const groups = text.split(':').length - 1;
  return text.includes('::') ? groups <= 8 && text.length > 2 : groups === 7;
}

/** Addresses of one's own network or machine (RFC 1918, RFC 6890): no server of somebody else. */
export function isPrivateAddress(address: string): boolean {
  return (
    /^(?:0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./.test(
      address,
    ) || /^(?:::1$|fe[89ab]|f[cd])/i.test(address)
  );
}
