import { useEffect, useState } from 'react';
import { isLoading, navigate } from './navigation/navigation.ts';
import { useShown } from './navigation/use-shown.ts';

/** How long nothing more is typed before the address is written, in milliseconds. Browsers refuse to write it often. */
const pause = 250;

/**
 * What is searched for, by the names it has in the address. A field shows at once what was typed: the address, which the
 * router changes when it is ready, follows.
 */
export function useSearchInAddress<Name extends string>(names: readonly Name[]) {
  const { pathname, search: address } = useShown().address;
  const [search, setSearch] = useState(() => {
    const given = new URLSearchParams(address);
    return Object.fromEntries(names.map((name) => [name, given.get(name) ?? '']));
  });

  useEffect(() => {
    const next = new URLSearchParams(address);
    for (const [name, value] of Object.entries(search)) {
      if (value === '') next.delete(name);
      else next.set(name, value);
    }
    if (`${next}` === `${new URLSearchParams(address)}`) return undefined;
    const write = () => {
      const isLeaving = isLoading();
      if (isLeaving) timer = setTimeout(write, pause);
      else navigate(next.size > 0 ? `${pathname}?${next}` : pathname, { replace: true });
    };
    let timer = setTimeout(write, pause);
    return () => clearTimeout(timer);
  }, [pathname, address, search]);

  const change = (name: Name, value: string) => setSearch((before) => ({ ...before, [name]: value }));
  return [search, change] as const;
}
