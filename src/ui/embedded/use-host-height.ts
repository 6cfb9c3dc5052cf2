import { useEffect } from 'react';
import { useShown } from '../navigation/use-shown.ts';
import { host, tellHost } from './host.ts';

/** The frame is as high as the page, so that only the page around scrolls; each new page begins at its top. */
export function useHostHeight() {
  const { visit } = useShown();

  useEffect(() => {
    if (host().is !== 'allowed') return undefined;
    const observer = new ResizeObserver(() =>
      tellHost({ type: 'mail-triage:height', height: document.body.getBoundingClientRect().height }),
    );
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each visit of a page is told, and nothing else is
  useEffect(() => tellHost({ type: 'mail-triage:page' }), [visit]);
}
