import { once } from './once.ts';

/** What the pages of a case are made of: a person who answers comes from one to the next. */
export const nodeScripts = once(() => import('./node-page.tsx'));
export const caseScripts = once(async () => {
  const [{ loadCase, standsAt }] = await Promise.all([
    import('./case-route.tsx'),
    import('../storage/database.ts'), // beside it, not after it
  ]);
  return { loadCase, standsAt };
});
