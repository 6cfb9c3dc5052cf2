import type { HeaderField } from '../header-fields.ts';
import { stated } from './stated.ts';
import { tagsIn } from './tags.ts';

/** RFC 6376 §3.5: what a signature says about itself. Whether it holds, only a server's verdict tells. */
export interface DkimSignature {
  readonly domain?: string;
  readonly selector?: string;
  readonly algorithm?: string;
  /** Milliseconds since 1970 in UTC. */
  readonly signedAt?: number;
  readonly expiresAt?: number;
  /** The message came after the signature had expired. */
  readonly isExpired?: true;
  readonly field: HeaderField;
}

/** @param receivedAt when the receiving server took the message, in milliseconds since 1970. */
export function parseDkimSignature(field: HeaderField, receivedAt: number | undefined): DkimSignature {
  const tags = tagsIn(field.body);
  const expiresAt = instantIn(tags.get('x'));
  const isExpired = expiresAt !== undefined && receivedAt !== undefined && receivedAt > expiresAt;
  const optional = {
    domain: tags.get('d')?.toLowerCase(),
    selector: tags.get('s'),
    algorithm: tags.get('a')?.toLowerCase(),
    signedAt: instantIn(tags.get('t')),
    expiresAt,
    isExpired: isExpired ? (true as const) : undefined,
  };
  return { ...stated(optional), field };
}

/** Seconds since 1970; more digits are no time. */
const instantIn = (tag: string | undefined) =>
  tag !== undefined && /^\d{1,11}$/.test(tag) ? Number(tag) * 1000 : undefined;
