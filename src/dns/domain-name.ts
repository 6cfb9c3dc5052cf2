/** Longest label and longest name, in octets (RFC 1035 §2.3.4); the name is counted as it is written, with dots. */
const longestLabel = 63;
const longestName = 253;

/**
 * The name as it is asked for: A-labels, small letters, no dot at the end. Absent when nobody can ask for it. Takes what
 * people paste for a domain: an address, a web address, a name in any script.
 */
export function domainNameFrom(text: string): string | undefined {
  const written = text
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/^.*@/, '')
    .replace(/[/?#:].*$/s, '')
    .replace(/\.$/, '');
  const name = /^[\x21-\x7e]*$/.test(written) ? written.toLowerCase() : aLabelsOf(written);
  return name !== undefined && isName(name) ? name : undefined;
}

/** Whether the name fits into a query: labels of 1 to 63 octets, 253 in all, nothing but printable ASCII. */
export function canBeAsked(name: string): boolean {
  return (
    name.length <= longestName &&
    /^[\x20-\x7e]+$/.test(name) &&
    name.split('.').every((label) => label.length > 0 && label.length <= longestLabel)
  );
}

/** Letters, digits, hyphens, and the underscores of `_dmarc` and its kin; two labels or more. */
function isName(name: string): boolean {
  return canBeAsked(name) && /^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/.test(name) && !/^[\d.]+$/.test(name);
}

/** UTS #46, as the browser does it for web addresses. */
function aLabelsOf(name: string): string | undefined {
  const address = `http://${name}`;
  return URL.canParse(address) ? new URL(address).hostname : undefined;
}

/** `a.b.example.com` is at or below `example.com`. */
export function isAtOrBelow(name: string, parent: string): boolean {
  return name === parent || name.endsWith(`.${parent}`);
}
