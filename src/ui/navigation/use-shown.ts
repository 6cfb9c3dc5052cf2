import { createContext, use } from 'react';
import type { Shown } from './shown.ts';

export const ShownContext = createContext<Shown | undefined>(undefined);

/** The first part of the address: what only asks for that is not drawn anew at each step. */
export const SectionContext = createContext('');
export const useSection = () => use(SectionContext);

/** The page on the screen, and its address. */
export function useShown(): Shown {
  const shown = use(ShownContext);
  if (!shown) throw new Error('no page is shown yet');
  return shown;
}

/** The case whose page is shown. */
export const useShownCase = () => useShown().open;
