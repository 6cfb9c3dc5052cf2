import type { OfferedResolver } from '../../dns/resolvers.ts';
import { m } from '../../messages/compiled/messages.js';

/** A resolver as this page asks it and speaks of it. */
export interface ResolverHere {
  readonly id: string;
  /** Where it is asked: the whole address. */
  readonly endpoint: string;
  readonly host: string;
  /** On the host that serves this page: no other company learns what is asked. */
  readonly isOwn: boolean;
  /** Within a sentence. */
  readonly name: string;
  /** At the beginning of a line. */
  readonly label: string;
  readonly privacy?: string | undefined;
}

/** @param app the address of the app: a path of a resolver starts there. */
export function resolverHere({ id, name, endpoint, privacy }: OfferedResolver, app: string): ResolverHere {
  const { href, hostname: host, origin } = new URL(endpoint, app);
  const isOwn = origin === new URL(app).origin;
  return {
    id,
    endpoint: href,
    host,
    isOwn,
    name: name ?? (isOwn ? m.dns_own_resolver() : host),
    label: name ?? (isOwn ? m.dns_own_resolver_label() : host),
    privacy,
  };
}
