import { useLayoutEffect, useSyncExternalStore } from 'react';
import { Router } from 'wouter';
import { basePath } from '../base-path.ts';
import { Shell } from '../shell.tsx';
import { sectionOf } from './address.ts';
import { navigate, onShown, shownNow } from './navigation.ts';
import { scrollFor } from './scroll-memory.ts';
import type { Shown } from './shown.ts';
import { SectionContext, ShownContext } from './use-shown.ts';

export function App() {
  const shown = useSyncExternalStore(onShown, shownNow, shownNow);
  return shown && <ShownPage shown={shown} />;
}

/** The links of `wouter` ask for nothing but the way to go on. */
const links = (): [string, typeof navigate] => ['', navigate];
const inApp = (to: string) => `${basePath}${to}`;

const shell = <Shell />;

export function ShownPage({ shown }: { shown: Shown }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown anew stays where it is
  useLayoutEffect(() => scrollFor(shown), [shown.entry]);
  return (
    <ShownContext value={shown}>
      <SectionContext value={sectionOf(shown.address)}>
        <Router hook={links} hrefs={inApp}>
          {shell}
        </Router>
      </SectionContext>
    </ShownContext>
  );
}
