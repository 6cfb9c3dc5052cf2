import { expect, test } from 'vitest';
import { type Frame, pageHtml } from './page-html.ts';
import type { RenderedPage } from './rendered-page.ts';

/** As Vite writes it. */
const template = `<!doctype html>
<html lang="en">
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
    <meta
      name="description"
      content="For every page."
    />
    <title>Mail Triage</title>
    <script type="module" crossorigin src="/help/assets/index-1.js"></script>
    <link rel="modulepreload" crossorigin href="/help/assets/react-1.js">
    <link rel="stylesheet" crossorigin href="/help/assets/index-1.css">
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>`;

const frame: Frame = {
  template,
  basePath: '/help',
  address: undefined,
  beforePaint: '/help/assets/before-paint-1.js',
  withoutScript: {
    text: 'JavaScript & <more> is missing.',
    codes: { href: '/help/codes', label: 'Codes & "texts"' },
    links: [
      { href: '/help/codes/211', label: '211' },
      { href: '/help/codes/%3C1%3E', label: '<1>' },
    ],
  },
};
const page: RenderedPage = {
  markup: '<h1>Code</h1>',
  title: 'Code',
  description: 'What it means',
  audience: 'customer',
  structured: { '@type': 'FAQPage' },
};

interface Given {
  readonly frame?: Partial<Frame>;
  readonly page?: Partial<RenderedPage>;
  readonly path?: string;
  readonly chunks?: readonly string[];
}

const htmlOf = ({ frame: other, page: about, path = '/codes/1', chunks = [] }: Given = {}) =>
  pageHtml({ ...frame, ...other }, path, { ...page, ...about }, chunks);

/** What stands between two marks, first come first. */
function between(html: string, start: string, end: string): string {
  return html.split(start)[1]?.split(end)[0] ?? '';
}

/** `$&` and its kin would be filled in by a careless `replace`. */
const hostile = '</script><script>x</script> $& $` "q" \'a\' & </head><div id="root"></div> \u2028';

test('the policy comes first, then what the paint waits for, then the scripts, then what search engines read', () => {
  const html = htmlOf({
    frame: { address: 'https://triage.example.com' },
    chunks: ['assets/code-page-1.js'],
  });
  const marks = [
    'http-equiv="Content-Security-Policy"',
    '<title>',
    'rel="preload" as="style"',
    'src="/help/assets/index-1.js"',
    'src="/help/assets/before-paint-1.js"',
    'rel="stylesheet"',
    'href="/help/settings.json"',
    'href="/help/assets/react-1.js"',
    'href="/help/assets/code-page-1.js"',
    'rel="canonical"',
    'property="og:title"',
    'application/ld+json',
    '</head>',
    '<h1>',
  ];
  const places = marks.map((mark) => html.indexOf(mark));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});

test('each tag of Vite stands in the page once', () => {
  const html = htmlOf();
  for (const file of ['index-1.js', 'react-1.js']) expect(html.split(file)).toHaveLength(2);
  expect(html.split('rel="stylesheet"')).toHaveLength(2);
});

test('the page says which one it is, and for whom', () => {
  expect(htmlOf({ path: '/codes/%22%3E' })).toContain(
    '<html lang="en" data-page="/codes/%22%3E" data-audience="customer">',
  );
});

test('title and description are text, whatever they hold', () => {
  const html = htmlOf({ page: { title: hostile, description: hostile } });
  const text =
    "&lt;/script&gt;&lt;script&gt;x&lt;/script&gt; $&amp; $` &quot;q&quot; 'a' &amp; &lt;/head&gt;&lt;div id=&quot;root&quot;&gt;&lt;/div&gt; \u2028";
  expect(between(html, '<title>', '</title>')).toBe(text);
  expect(between(html, 'name="description"\n      content="', '"')).toBe(text);
  expect(between(html, 'property="og:title" content="', '"')).toBe(text);
  expect(between(html, 'property="og:description" content="', '"')).toBe(text);
  expect(html).not.toContain('For every page.');
});

test('data comes back as it was, and nothing in it ends its script', () => {
  const value = { text: hostile, [hostile]: ['<!--', ']]>'] };
  const html = htmlOf({ page: { data: value, structured: value } });
  const data = between(html, '<script type="application/json" id="page-data">', '</script>');
  const structured = between(html, '<script type="application/ld+json">', '</script>');
  for (const json of [data, structured]) {
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toEqual(value);
  }
});

test('a page without data has none', () => {
  expect(htmlOf()).not.toContain('page-data');
});

test('what was rendered is put in as it is', () => {
  const markup = '<h1>It costs $1 and $& and $`</h1>';
  expect(htmlOf({ page: { markup } })).toContain(`<div id="root">${markup}</div>`);
});

test.each([
  { address: 'https://triage.example.com', path: '/codes/1', url: 'https://triage.example.com/codes/1' },
  { address: 'https://triage.example.com/', path: '/', url: 'https://triage.example.com/' },
  {
    address: 'https://example.com/help/mail/',
    path: '/codes/1%26',
    url: 'https://example.com/help/mail/codes/1%26',
  },
  { address: 'https://example.com/a&b', path: '/', url: 'https://example.com/a&amp;b/' },
])('$path of $address has the canonical link $url', ({ address, path, url }) => {
  const html = htmlOf({ frame: { address }, path });
  expect(html).toContain(`<link rel="canonical" href="${url}">`);
  expect(html).toContain(`<meta property="og:url" content="${url}">`);
});

test('without an address there is no canonical link', () => {
  expect(htmlOf()).not.toMatch(/canonical|og:url/);
});

test('without JavaScript a page says what is missing, before all else, and leads to the codes', () => {
  const html = htmlOf({ path: '/' });
  expect(between(html, '<noscript>', '</noscript>')).toBe(
    '<p class="p-6">JavaScript &amp; &lt;more&gt; is missing. <a class="link" href="/help/codes">Codes &amp; &quot;texts&quot;</a></p>',
  );
  expect(html.indexOf('<noscript>')).toBeLessThan(html.indexOf('<div id="root">'));
});

test('without JavaScript the reference of codes leads to a list of them all below it', () => {
  const html = htmlOf({ path: '/codes' });
  expect(between(html, '<noscript>', '</noscript>')).toContain('href="#every-code"');
  expect(html).toContain(
    '<ul id="every-code" class="p-6"><li><a class="link" href="/help/codes/211">211</a></li><li><a class="link" href="/help/codes/%3C1%3E">&lt;1&gt;</a></li></ul></noscript>',
  );
  expect(html.indexOf('<div id="root">')).toBeLessThan(html.indexOf('id="every-code"'));
});
