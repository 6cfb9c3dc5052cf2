import { addressOf } from './page-html.ts';

/** The pages that are worth finding (sitemaps.org). */
export function sitemap(address: string, paths: readonly string[]): string {
  const urls = paths.map(
    (path) => `  <url><loc>${addressOf(address, path).replaceAll('&', '&amp;')}</loc></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`;
}

/** RFC 9309. It counts only at the root of a host. */
export function robots(address: string | undefined): string {
  const map = address === undefined ? '' : `\nSitemap: ${addressOf(address, '/sitemap.xml')}\n`;
  return `User-agent: *\nAllow: /\n${map}`;
}
