import { useEffect, useState } from 'react';
import { host } from './host.ts';

/**
 * How much of the lower end of the frame was out of sight when `since` came to be, in pixels: the frame is as high as what it
 * shows, and the page around scrolls. 0 where there is no page around.
 */
export function useHiddenBelow(since: unknown): number {
  const [hidden, setHidden] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew for each
  useEffect(() => {
    if (host().is !== 'allowed') return undefined;
    // A frame is not told how far the page around has scrolled, but it is told which part of it can be seen.
    const observer = new IntersectionObserver((entries) => {
      const { boundingClientRect, intersectionRect } = entries.at(-1) ?? {};
      if (boundingClientRect && intersectionRect && intersectionRect.height > 0)
        setHidden(Math.max(0, boundingClientRect.bottom - intersectionRect.bottom));
    });
    observer.observe(document.documentElement);
    return () => observer.disconnect();
  }, [since]);

  return hidden;
}
