/** The little of the Trusted Types API that is used here: TypeScript does not know it yet. */
declare global {
  var trustedTypes:
    | {
        createPolicy(name: string, rules: { createScriptURL(url: string): string | undefined }): unknown;
      }
    | undefined;
}

/**
 * Lets the page run its own files as workers, and nothing else as script. There is no rule for HTML and none for inline
 * script, so the browser refuses both wherever they come from.
 */
export function allowOwnScriptsOnly() {
  globalThis.trustedTypes?.createPolicy('default', {
    createScriptURL: (url) =>
      new URL(url, location.href).href.startsWith(`${location.origin}/`) ? url : undefined,
  });
}
