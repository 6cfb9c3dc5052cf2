/** A code as it stands in a text, with where it stands. */
export interface FoundCode {
  /** RFC 5321 §4.2: three digits. */
  readonly replyCode?: string;
  /** RFC 3463: class.subject.detail. */
  readonly enhancedCode?: string;
  /** A mail program's own, such as `0x800CCC0E`. */
  readonly clientCode?: string;
  /** The words it was read from. */
  readonly words: string;
}

/** Not part of a longer number, an IP address or a version; a full stop that ends the sentence is fine. */
const enhanced = String.raw`(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?!\d|\.\d)`;
/** Where an enhanced code can stand alone: any other number of three parts may be a version or a score. */
const lead = String.raw`(?:^[ \t>]*|[(#["'<]|\b(?:dsn=|status:?|said:|code:?|error:?|with|reason:?)[ \t]{0,2})`;
const patterns = [
  new RegExp(String.raw`(?<![\d.])(?<reply>[245]\d\d)[\s#-]{1,8}(?<status>${enhanced})`, 'g'),
  new RegExp(`${lead}(?<status>${enhanced})`, 'gim'),
  /(?:^|[:'"(]\s{0,2}|\b(?:said|responded|returned|error|code|reply):?\s{1,2})(?<reply>[245]\d\d)(?=[ \t-]+\p{L}|\s*$)/gimu,
  /\b(?<client>0x8[0-9A-F]{7})\b/gi,
];

/** The codes in a text, failures before delays before successes. None is made up: each is in the text as it is shown. */
export function codesIn(text: string): FoundCode[] {
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ groups = {}, 0: words, index }) => ({
      index,
      code: {
        ...(groups['reply'] ? { replyCode: groups['reply'] } : {}),
        ...(groups['status'] ? { enhancedCode: groups['status'] } : {}),
        ...(groups['client'] ? { clientCode: groups['client'] } : {}),
        words: lineAround(text, index, words.length),
      },
    })),
  );
  const seen = new Set<string>();
  return found
    .toSorted((one, other) => rank(one.code) - rank(other.code))
    .map(({ code }) => code)
    .filter((code) => {
      const parts = [code.replyCode, code.enhancedCode, code.clientCode].filter((part) => part !== undefined);
      const isNew = parts.some((part) => !seen.has(part));
      for (const part of parts) seen.add(part);
      return isNew;
    });
}

function rank({ replyCode, enhancedCode }: FoundCode): number {
  return { '5': 0, '4': 1, '2': 3 }[(replyCode ?? enhancedCode ?? '').slice(0, 1)] ?? 2;
}

/** `550 5.1.1`, as people write it. */
export function codeText({ replyCode, enhancedCode, clientCode }: FoundCode): string {
  return [replyCode, enhancedCode, clientCode].filter((part) => part !== undefined).join(' ');
}

/** The line in which a match stands, with the indented lines that go on with it, short enough to be shown. */
function lineAround(text: string, index: number, length: number): string {
  const start = text.lastIndexOf('\n', index) + 1;
  let end = text.indexOf('\n', index + length);
  while (end >= 0 && /^[ \t]+\S/.test(text.slice(end + 1, end + 40))) end = text.indexOf('\n', end + 1);
  const words = text
    .slice(start, end < 0 ? undefined : end)
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim();
  return words.length > 500 ? words.slice(0, words.lastIndexOf(' ', 500)) : words;
}
