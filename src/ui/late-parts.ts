import { latePart } from './late-part.ts';

/** Most pages are questions. Whoever walks has this by the time they come to an outcome: see `loadAhead`. */
export const outcomePage = latePart(async () => (await import('./outcome-page.tsx')).OutcomePage);

/** Few questions can be looked up. */
export const lookUpSection = latePart(async () => (await import('./dns/look-up-section.tsx')).LookUpSection);
