import { ipAddressesIn } from '../headers/ip-address.ts';
import type { Failure, FailureReason } from '../reading.ts';

/** `host mx.example.net[192.0.2.7] said:`, `connect to mx.example.net[192.0.2.7]`: the server that answers. */
const answering =
  /\b(?:host|connect(?:ing)? to|server) [\w.-]{1,253} ?\[[\da-f.:]{3,45}\](?=(?::\d{1,5})?(?: said| refused| did not|: ))/gi;
/** A number that only looks like an address. */
const version = /\b(?:version|release|build|v) ?\d[\d.]{1,30}/gi;

/** About these the server speaks of the one that sends; elsewhere an address may be anybody's. */
const isAboutSender: ReadonlySet<FailureReason> = new Set([
  'rate-limited',
  'sender-authentication',
  'sender-blocklisted',
  'sender-host',
]);

/** The address of the server that sent, where a refusal names one and no other. */
export function sendingIpIn(reason: FailureReason, reply: string | undefined): string | undefined {
  if (reply === undefined || !isAboutSender.has(reason)) return undefined;
  const [first, ...others] = new Set(
    ipAddressesIn(reply.slice(0, 2000).replace(answering, ' ').replace(version, ' ')),
  );
  return others.length === 0 ? first : undefined;
}

/** The address that the replies of a reading name. */
export const statedIp = (failures: readonly Failure[]) =>
  failures.map(({ reason, diagnostic }) => sendingIpIn(reason, diagnostic?.value)).find((ip) => ip);
