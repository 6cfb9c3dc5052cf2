import { expect, test } from 'vitest';
import { robots, sitemap } from './search-engines.ts';

test('the sitemap names every page where it stands', () => {
  expect(
    sitemap('https://example.com/help/', ['/', '/codes/550-5.1.1']),
  ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url><loc>https://example.com/help/</loc></url>
  <url><loc>https://example.com/help/codes/550-5.1.1</loc></url>
</urlset>
`);
});

test('an address with an ampersand leaves the sitemap well-formed', () => {
  expect(sitemap('https://example.com/a&b', ['/'])).toContain('<loc>https://example.com/a&amp;b/</loc>');
});

test('search engines may read everything, and are told where the sitemap is', () => {
  expect(robots('https://example.com/help/')).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://example.com/help/sitemap.xml\n',
  );
});

test('without an address there is no sitemap to be told of', () => {
  expect(robots(undefined)).toBe('User-agent: *\nAllow: /\n');
});
