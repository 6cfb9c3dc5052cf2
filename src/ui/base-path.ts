/** Where the app stands on its server, without a slash at the end: empty, or such as `/help/mail`. Chosen at build. */
export const basePath = import.meta.env.BASE_URL.replace(/\/$/, '');
