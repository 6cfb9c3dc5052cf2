/** Where the app stands on its server, without a slash at the end: empty, or such as `/help/mail`. Chosen at build. */
export const basePath = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A page of the app as a link that also leads here from elsewhere. `path` begins with a slash. */
export const linkTo = (path: string) => `${location.origin}${basePath}${path}`;
