import type { HeaderField } from '../header-fields.ts';
import { isDomain, organizationOf } from './domains.ts';
import { parseReceived } from './received.ts';

/**
 * Whose word a result is. `receiver`: the server that took the message last said it. `foreign`: another server said it,
 * so it may be forged. `unproven`: the header does not show who did.
 */
export type Standing = 'receiver' | 'foreign' | 'unproven';

/** Who vouches for results, and how that was found out. */
export interface Voucher {
  /** The name the server gives itself (RFC 8601 §2.5). */
  readonly server?: string;
  readonly standing: Standing;
}

/** Microsoft does not name itself in its results. */
const unnamedServers = new Set(['outlook.com', 'office365.us', 'outlook.cn', 'office.de']);

/**
 * Whether the receiving server wrote a field (RFC 8601 §5). Anybody can write one before the message arrives, but not
 * above the `Received` field of the server that took it.
 *
 * @param server the name that the field gives for who wrote it.
 */
export function standingOf(
  fields: readonly HeaderField[],
  field: HeaderField,
  server: string | undefined,
): Standing {
  const place = fields.indexOf(field);
  const isReceived = ({ name }: HeaderField) => name === 'received';
  const above = fields.slice(0, place).filter(isReceived);
  const below = fields.slice(place + 1).find(isReceived);
  if (above.length === 0 && below) return 'receiver';
  const receiver = firstOrganization(above) ?? (below && firstOrganization([below]));
  if (receiver === undefined) return 'unproven';
  if (server === undefined) return unnamedServers.has(receiver) ? 'receiver' : 'unproven';
  if (!isDomain(server)) return 'unproven';
  return organizationOf(server) === receiver ? 'receiver' : 'foreign';
}

/** The organization of the first server that names itself: some only give an address. */
function firstOrganization(received: readonly HeaderField[]): string | undefined {
  for (const field of received) {
    const name = parseReceived(field).by?.name;
    if (name !== undefined && isDomain(name)) return organizationOf(name);
  }
  return undefined;
}
