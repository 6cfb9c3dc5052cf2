import { addressesIn, type Found, hasFailed, type LookUp } from './answer.ts';
import type { Remark } from './check-result.ts';
import { isPrivate, parseIp } from './ip-address.ts';

/** What is wrong with one target: RFC 5321 §5.1 wants a name with an address, and no alias. */
export async function targetFaults(target: string, lookUp: LookUp): Promise<Remark<'mx'>[]> {
  if (parseIp(target)) return [{ verdict: 'target-is-address', words: { target } }];
  const [four, six] = await Promise.all([lookUp(target, 'A'), lookUp(target, 'AAAA')]);
  const found = [four, six].filter((answer): answer is Found => !hasFailed(answer));
  const alias = found.flatMap(({ aliases }) => aliases).find((record) => record.type === 'CNAME');
  const addresses = found.flatMap(addressesIn);
  const hidden = addresses.filter((address) => {
    const ip = parseIp(address);
    return ip !== undefined && isPrivate(ip);
  });
  const isOpen = addresses.length === 0 && found.length < 2;
  return [
    ...(alias?.type === 'CNAME'
      ? [{ verdict: 'target-alias', words: { target, alias: alias.host } } as const]
      : []),
    ...(isOpen ? [{ verdict: 'target-not-checked', words: { target } } as const] : []),
    ...(addresses.length === 0 && !isOpen ? [{ verdict: 'target-missing', words: { target } } as const] : []),
    ...(hidden.length > 0
      ? [{ verdict: 'target-private', words: { target, address: listed(hidden) } } as const]
      : []),
  ];
}

/** Names in a sentence: the first ones, where there are too many for one. */
export const listed = (names: readonly string[]) =>
  [...names.slice(0, mostNamed), ...(names.length > mostNamed ? ['…'] : [])].join(', ');

const mostNamed = 5;
