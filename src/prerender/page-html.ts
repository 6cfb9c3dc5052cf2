import { pageDataId } from '../ui/page-data-id.ts';
import type { Link, RenderedPage, Renderer } from './rendered-page.ts';

/** What every page of one build has. */
export interface Frame {
  /** `index.html` as Vite wrote it. */
  readonly template: string;
  /** The path of the app, without a slash at the end. */
  readonly basePath: string;
  /** Where the app stands, for search engines. Absent: they are told nothing. */
  readonly address: string | undefined;
  /** The script that runs before the page is painted. */
  readonly beforePaint: string;
  readonly withoutScript: Renderer['withoutScript'];
}

/** The page as a file. `chunks` are the scripts it will ask for, beyond those of every page. */
export function pageHtml(
  frame: Frame,
  path: string,
  { markup, title, description, audience, data, structured }: RenderedPage,
  chunks: readonly string[],
): string {
  const url = frame.address && addressOf(frame.address, path);
  // The order is what a slow network makes of it. The style sheets, which the paint waits for, are asked for first, and the one
  // large script beside them. The script before the paint does not wait for them, and the page is read meanwhile;
  // it stops the parser, so that whatever stands behind it takes no part of the line before.
  const [script, ...preloads] = scriptTags(frame.template);
  const styles = styleTags(frame.template);
  const head = [
    ...styles.map((tag) => tag.replace('rel="stylesheet"', 'rel="preload" as="style"')),
    script,
    `<script src="${frame.beforePaint}"></script>`,
    ...styles,
    `<link rel="preload" href="${frame.basePath}/settings.json" as="fetch" crossorigin>`,
    ...preloads,
    ...chunks.map(
      (file) => `<link rel="modulepreload" crossorigin fetchpriority="low" href="${frame.basePath}/${file}">`,
    ),
    ...(url
      ? [
          `<link rel="canonical" href="${escaped(url)}">`,
          `<meta property="og:url" content="${escaped(url)}">`,
        ]
      : []),
    `<meta property="og:title" content="${escaped(title)}">`,
    `<meta property="og:description" content="${escaped(description)}">`,
    `<meta property="og:type" content="website">`,
    `<script type="application/ld+json">${inScript(structured)}</script>`,
  ];
  const body = [
    `<noscript>${whatIsMissing(frame.withoutScript, path)}</noscript>`,
    `<div id="root">${markup}</div>`,
    ...(path === codesPath ? [`<noscript>${everyCode(frame.withoutScript)}</noscript>`] : []),
    ...(data === undefined
      ? []
      : [`<script type="application/json" id="${pageDataId}">${inScript(data)}</script>`]),
  ];
  return withoutTags(frame.template)
    .replace(
      '<html lang="en">',
      () => `<html lang="en" data-page="${escaped(path)}" data-audience="${audience}">`,
    )
    .replace(/<title>.*?<\/title>/s, () => `<title>${escaped(title)}</title>`)
    .replace(
      /(<meta\s+name="description"\s+content=")[^"]*"/s,
      (_, start) => `${start}${escaped(description)}"`,
    )
    .replace('</head>', () => `  ${head.join('\n    ')}\n  </head>`)
    .replace('<div id="root"></div>', () => body.join('\n    '));
}

export const addressOf = (address: string, path: string) => `${address.replace(/\/$/, '')}${path}`;

const assetTag = /\s*<(?:script type="module"[^>]*><\/script|link rel="(?:modulepreload|stylesheet)"[^>]*)>/g;

const styleTags = (template: string) => tags(template).filter((tag) => tag.includes('rel="stylesheet"'));
const scriptTags = (template: string) => tags(template).filter((tag) => !tag.includes('rel="stylesheet"'));
const tags = (template: string) => (template.match(assetTag) ?? []).map((tag) => tag.trim());
const withoutTags = (template: string) => template.replaceAll(assetTag, '');

const codesPath = '/codes';
const everyCodeId = 'every-code';

function whatIsMissing({ text, codes }: Renderer['withoutScript'], path: string): string {
  const link = path === codesPath ? { ...codes, href: `#${everyCodeId}` } : codes;
  return `<p class="p-6">${escaped(text)} ${linkTag(link)}</p>`;
}

/** The reference finds codes with a script. Without one they stand below it. */
function everyCode({ links }: Renderer['withoutScript']): string {
  const items = links.map((link) => `<li>${linkTag(link)}</li>`);
  return `<ul id="${everyCodeId}" class="p-6">${items.join('')}</ul>`;
}

const linkTag = ({ href, label }: Link) => `<a class="link" href="${escaped(href)}">${escaped(label)}</a>`;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** JSON inside a script element: nothing in it can end the element. */
const inScript = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');
