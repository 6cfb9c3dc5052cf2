import { useEffect, useState } from 'react';
import { useNavigation, useSearchParams } from 'react-router';

/** How long nothing more is typed before the address is written, in milliseconds. Browsers refuse to write it often. */
const pause = 250;

/**
 * What is searched for, by the names it has in the address. A field shows at once what was typed: the address, which the
 * router changes when it is ready, follows.
 */
export function useSearchInAddress<Name extends string>(names: readonly Name[]) {
  const [address, setAddress] = useSearchParams();
  const isLeaving = useNavigation().state !== 'idle';
  const [search, setSearch] = useState(() =>
    Object.fromEntries(names.map((name) => [name, address.get(name) ?? ''])),
  );

  useEffect(() => {
    const next = new URLSearchParams(address);
    for (const [name, value] of Object.entries(search)) {
      if (value === '') next.delete(name);
      else next.set(name, value);
    }
    if (isLeaving || `${next}` === `${address}`) return undefined;
    const timer = setTimeout(() => setAddress(next, { replace: true, preventScrollReset: true }), pause);
    return () => clearTimeout(timer);
  }, [address, isLeaving, search, setAddress]);

  const change = (name: Name, value: string) => setSearch((before) => ({ ...before, [name]: value }));
  return [search, change] as const;
}
