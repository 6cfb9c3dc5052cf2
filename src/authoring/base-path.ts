/**
 * The path that the app is built for, from the environment variable `BASE_PATH`: `/` unless it says another one, such
 * as `/help/mail/`. Slashes at both ends may be missing.
 */
export function basePathIn(env: Readonly<Record<string, string | undefined>>): string {
  const segments = (env['BASE_PATH'] ?? '').split('/').filter((segment) => segment !== '');
  const wrong = segments.find((segment) => !/^[\w.~-]+$/.test(segment) || /^\.+$/.test(segment));
  if (wrong !== undefined)
    throw new Error(
      `BASE_PATH: "${wrong}" cannot be part of a path. Use letters, digits, "-", "_", "." and "~".`,
    );
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`;
}
