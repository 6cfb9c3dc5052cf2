import { isPrivateAddress } from '../../mail/headers/ip-address.ts';
import type { Host } from '../../mail/headers/received-host.ts';
import type { Hop } from '../../mail/headers/route.ts';
import { m } from '../../messages/compiled/messages.js';

/** The server that took the message at a hop. */
export const hopName = ({ by, note }: Hop) => by?.name ?? by?.ip ?? note ?? m.headers_hop_unnamed();

/** What the receiving side knows for sure: the reverse name and the address; the greeting only if it differs. */
export function senderText({ name, helo, reverseName, ip }: Host): string {
  const known = reverseName ?? name;
  const greeting = helo !== undefined && helo !== known ? m.headers_hop_helo({ name: helo }) : undefined;
  const address = ip && (known === undefined ? ip : `[${ip}]`);
  return [[known, address].filter(Boolean).join(' ') || m.headers_hop_unnamed(), greeting]
    .filter(Boolean)
    .join(', ');
}

/** `ESMTPS, encrypted, TLS 1.3` */
export function transferText({ from, transfer }: Hop): string {
  const { protocol, isEncrypted, isSignedIn, tlsVersion } = transfer;
  // Within one machine or network nothing is encrypted, and nothing has to be.
  const isOwnNetwork = from === undefined || (from.ip !== undefined && isPrivateAddress(from.ip));
  const plain = isOwnNetwork ? undefined : m.headers_hop_plain();
  return [
    protocol,
    isEncrypted === undefined ? undefined : isEncrypted ? m.headers_hop_encrypted() : plain,
    tlsVersion,
    isSignedIn && m.headers_hop_signed_in(),
  ]
    .filter(Boolean)
    .join(', ');
}

/** The recipient and the number of the message there. */
export const numbersOf = ({ for: recipient, id }: Hop): string[] => [
  ...(recipient ? [m.headers_hop_for({ recipient })] : []),
  ...(id ? [m.headers_hop_id({ id })] : []),
];
