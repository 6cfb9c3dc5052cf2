/** Where the app stands on its server, without a slash at the end: empty, or such as `/help/mail`. Chosen at build. */
export const basePath = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A page of the app as a whole address, for links that leave the page. `path` begins with a slash. */
export const addressInApp = (path: string) => `${location.origin}${basePath}${path}`;
