/**
 * Whether a page with this policy may send to an address (CSP 3 §6.7.2, as far as a policy of this app goes: `'self'`
 * and whole addresses). `page` is the address of the page.
 */
export function mayConnect(policy: string | undefined, address: string, page: string): boolean {
  const sources = sourcesIn(policy);
  if (!sources) return true;
  const url = new URL(address);
  return sources.some((source) => {
    if (source === "'self'") return url.origin === new URL(page).origin;
    if (source === '*') return url.protocol === 'https:';
    if (!URL.canParse(source)) return source === url.host && url.protocol === 'https:';
    const { origin, pathname } = new URL(source);
    if (origin !== url.origin) return false;
    return pathname.endsWith('/') ? url.pathname.startsWith(pathname) : url.pathname === pathname;
  });
}

/** Absent when the policy says nothing about connections. */
function sourcesIn(policy: string | undefined): string[] | undefined {
  const directives = (policy ?? '').split(';').map((directive) => directive.trim().split(/\s+/));
  const found =
    directives.find(([name]) => name === 'connect-src') ??
    directives.find(([name]) => name === 'default-src');
  return found?.slice(1);
}

/** Whether this page may. What a header of the web server forbids beyond that is told by the browser. */
export function pageMayConnect(address: string): boolean {
  const policy = document
    .querySelector('meta[http-equiv="Content-Security-Policy"]')
    ?.getAttribute('content');
  return mayConnect(policy ?? undefined, address, location.href);
}
