/** HTML as the text a person reads: a tokenizer, no document. Nothing is loaded, run or drawn. */
export function textOfHtml(html: string): string {
  const pieces: string[] = [];
  let at = 0;
  let preformatted = false;
  // Beyond it no tag ends: looking for the end again and again would take time that grows with the square.
  const lastClose = html.lastIndexOf('>');
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    pieces.push(flow(html.slice(at, open), preformatted));
    const tag = tagAt(html, open, lastClose);
    if (!tag) {
      pieces.push('<');
      at = open + 1;
      continue;
    }
    at = tag.end;
    if (tag.name === 'pre') preformatted = !tag.closes;
    if (breaksLine.has(tag.name)) pieces.push(tag.name === 'td' || tag.name === 'th' ? ' ' : '\n');
    if (hidden.has(tag.name) && !tag.closes) at = endOfElement(html, tag);
  }
  pieces.push(flow(html.slice(at), preformatted));
  return withoutEmptyLines(withoutEntities(pieces.join('')));
}

/** A line end in the source is a space, but in `<pre>`. */
const flow = (text: string, preformatted: boolean) => (preformatted ? text : text.replace(/\s+/g, ' '));

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly end: number;
}

const breaksLine = new Set(
  'address blockquote br div dd dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table tbody td th tr ul'.split(' '),
);
/** Elements whose content is not for people. */
const hidden = new Set(['head', 'script', 'style', 'title', 'noscript']);

function tagAt(html: string, open: number, lastClose: number): Tag | undefined {
  if (html.startsWith('<!--', open)) {
    const end = html.indexOf('-->', open + 4);
    return { name: '!', closes: false, end: end < 0 ? html.length : end + 3 };
  }
  const closes = html[open + 1] === '/';
  const start = open + (closes ? 2 : 1);
  const name = /^[a-z!?][a-z0-9:]{0,20}/i.exec(html.slice(start, start + 24))?.[0].toLowerCase();
  // `<kim@example.com>` is an address somebody forgot to escape.
  if (name === undefined) return undefined;
  const after = html[start + name.length];
  if (after === '@' || after === '.' || after === '_' || after === '-') return undefined;
  if (start > lastClose) return undefined;
  const end = html.indexOf('>', start);
  if (end < 0) return undefined;
  return /^[a-z]/.test(name) &&
    html
      .slice(start, Math.min(end, start + 330))
      .split(' ')[0]
      ?.includes('@')
    ? undefined
    : { name, closes, end: end + 1 };
}

function endOfElement(html: string, { name, end }: Tag): number {
  const ends = `</${name}`;
  for (let at = html.indexOf('</', end); at >= 0; at = html.indexOf('</', at + 2)) {
    if (html.slice(at, at + ends.length).toLowerCase() !== ends) continue;
    const close = html.indexOf('>', at);
    return close < 0 ? html.length : close + 1;
  }
  // Never closed: hidden to the end, as a browser does it.
  return html.length;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  rsquo: "'",
  lsquo: "'",
  ldquo: '"',
  rdquo: '"',
  ndash: '-',
  mdash: '-',
};

function withoutEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,10}));/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return entities[String(name)] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function withoutEmptyLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line, index, lines) => line !== '' || (index > 0 && lines[index - 1] !== ''))
    .join('\n');
}
