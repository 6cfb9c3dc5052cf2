import * as v from 'valibot';

const isAddress = (text: string) => URL.canParse(text) && !/[\s<>"\\]/.test(text);

/** A page that a person can open. */
export const webPageSchema = v.pipe(
  v.string(),
  v.trim(),
  v.check(
    (text) => isAddress(text) && new URL(text).protocol === 'https:',
    'is not a web address: write one that begins with https://',
  ),
);

/** A file beside settings.json or in a folder below: never one of another server. */
export const ownFileSchema = v.pipe(
  v.string(),
  v.regex(
    /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.\w+$/,
    'is not a file beside settings.json: write its path, such as logo.svg or pictures/logo.svg',
  ),
);

/**
 * `https://help.example.com`, or this machine: as a browser names where a page comes from. What stands in no name of a
 * host, such as `*` and `;`, would say something else in a policy.
 */
export const originSchema = v.pipe(
  v.string(),
  v.check(
    (text) =>
      /^[\w:/.[\]-]+$/.test(text) &&
      isAddress(text) &&
      new URL(text).origin === text &&
      isSafe(new URL(text)),
    'is not an origin: write https:// and the host alone, such as https://help.example.com',
  ),
);

/** RFC 8484 by GET: `https:`, this machine, or a path of the server that the app comes from. */
export const resolverEndpointSchema = v.pipe(
  v.string(),
  v.check(
    (text) => /^\/(?!\/)[\w.~/-]*$/.test(text) || (isAddress(text) && isSafe(new URL(text))),
    'is not the address of a resolver: write https://… or a path such as /dns-query',
  ),
);

function isSafe({ protocol, hostname, username }: URL): boolean {
  const isHere = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  return username === '' && (protocol === 'https:' || (protocol === 'http:' && isHere));
}
