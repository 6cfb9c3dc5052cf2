import { hasHiddenSigns } from '../visible-text.ts';

/** Names below a country's own, under which organizations register: `example.co.uk`. */
const registries = new Set(
  'ac co com edu gob gouv gov gv id ind ltd me mil ne net nhs nom or org plc sch web'.split(' '),
);

/**
 * The domain of the organization behind a name: its last two parts, or three below a country's registry. A guess without
 * look-ups: RFC 7489 §3.2 asks the Public Suffix List, which is larger than this whole program, and RFC 9989 §4.10 asks the
 * DNS. The DMARC check does that, so it can come to another result than the headers alone.
 */
export function organizationOf(domain: string): string {
  const parts = domain.toLowerCase().replace(/\.$/, '').split('.');
  const [registry = '', country = ''] = parts.slice(-2);
  const length = country.length === 2 && registries.has(registry) ? 3 : 2;
  return parts.slice(-length).join('.');
}

/** How a domain that was proved fits the one in From: relaxed alignment (RFC 9989 §4.10.3), with the guess above. */
export type Alignment = 'exact' | 'organization' | 'different';

export function alignmentOf(from: string, proved: string): Alignment {
  if (from.toLowerCase() === proved.toLowerCase()) return 'exact';
  return organizationOf(from) === organizationOf(proved) ? 'organization' : 'different';
}

/**
 * The domain of an address, or the name itself: servers write either. In A-labels (RFC 5890), as results state it.
 * Nothing for what is neither.
 */
export function domainIn(text: string | undefined): string | undefined {
  const written = text?.slice(text.lastIndexOf('@') + 1).replace(/[>."\s]+$/, '');
  const domain =
    written !== undefined && /[^ -~]/.test(written) ? aLabelsOf(written) : written?.toLowerCase();
  return domain !== undefined && isDomain(domain) ? domain : undefined;
}

function aLabelsOf(name: string): string | undefined {
  const address = `http://${name}`;
  return !hasHiddenSigns(name) && URL.canParse(address) ? new URL(address).hostname : undefined;
}

/** A name with a dot that is no number. */
export const isDomain = (text: string) => /^(?!.*\.\d+$)[^\s.@<>]+(?:\.[^\s.@<>]+)+$/.test(text);
