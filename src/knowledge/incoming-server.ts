/**
 * Whether a server takes mail for the recipient: it is named after their domain, or as servers that take mail are. A
 * sender's own server that passes mail on is mostly called otherwise, and is not to be taken for the other side's.
 */
export function takesMailFor(host: string | undefined, recipient: string | undefined): boolean {
  const name = host?.toLowerCase().replace(/\.$/, '') ?? '';
  const domain = recipient?.toLowerCase().split('@').at(-1) ?? '';
  if (!name.includes('.') || !domain.includes('.')) return false;
  return isWithin(name, domain) || isWithin(domain, parentOf(name)) || nameOfIncoming.test(name);
}

const nameOfIncoming = /^(?:mx|inbound|aspmx|alt\d|gmail-smtp-in)|\.mail\.protection\.outlook\.com$/;

const isWithin = (name: string, domain: string) => name === domain || name.endsWith(`.${domain}`);

/** `mx.example.net` is of `example.net`; `example.net` is of nothing. */
function parentOf(name: string): string {
  const parent = name.slice(name.indexOf('.') + 1);
  return parent.includes('.') ? parent : name;
}
