/** Beside `index.html`, written by the operator: see `docs/settings.md`. */
export const settingsFile = 'settings.json';
