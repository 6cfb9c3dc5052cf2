/** What the end of a flow shows: loaded while a person answers, so that nobody waits for it. */
export const loadOutcomePage = () => import('./outcome-page.tsx');
