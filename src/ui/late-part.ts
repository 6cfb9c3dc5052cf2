import { type ComponentType, lazy, useState } from 'react';
import { once } from './once.ts';

/**
 * A part of pages that has its script for itself. Loaded ahead, it is drawn with the page; otherwise it comes when it is
 * there, and whoever draws it says what stands in its place (`Suspense`).
 */
export interface LatePart<Props> {
  readonly load: () => Promise<ComponentType<Props>>;
  readonly component: () => ComponentType<Props>;
}

export function latePart<Props>(script: () => Promise<ComponentType<Props>>): LatePart<Props> {
  let loaded: ComponentType<Props> | undefined;
  const load = once(async () => {
    loaded = await script();
    return loaded;
  });
  const Late = lazy(async () => ({ default: await load() }));
  return { load, component: () => loaded ?? Late };
}

/** It stays what it was drawn as: another component in its place would lose what was typed. */
export function useLatePart<Props>({ component }: LatePart<Props>): ComponentType<Props> {
  const [drawn] = useState(component);
  return drawn;
}
