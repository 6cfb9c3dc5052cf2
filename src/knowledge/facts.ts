import { limitIds, serverIds } from './fact-ids.ts';
import type { Provider } from './provider.ts';

/** What a profile says under a name that flows use: `mx`, `contact`, `limit.connections`, `server.smtp`. */
export function factOf(
  provider: Provider,
  name: string,
): { value: string; note?: string | undefined } | undefined {
  const plain = name.replace(/^provider\./, '');
  if (plain === 'name') return { value: provider.name };
  if (plain === 'contact') return contactOf(provider);
  if (plain === 'mx') return mxOf(provider);
  const limit = limitIds.find((id) => plain === `limit.${id}`);
  if (limit) return provider.limits[limit];
  const server = serverIds.find((id) => plain === `server.${id}`);
  return server && provider.servers[server];
}

function contactOf({ contact }: Provider) {
  const value = contact?.email ?? contact?.form ?? contact?.note;
  return value === undefined ? undefined : { value };
}

function mxOf({ mx }: Provider) {
  if (mx.length === 0) return undefined;
  return {
    value: mx.map(({ host, cluster }) => (cluster ? `${host} (cluster ${cluster})` : host)).join(', '),
  };
}
