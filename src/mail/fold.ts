/** Words are compared in this form: what people and programs write differently is the same here. */
export interface Folded {
  /**
   * Lower case, no punctuation, no accents, a space after each word; an address, an IP address and each letter of Han or
   * Kana is a word.
   */
  readonly words: string;
  /** Whether the space at this place ends a sentence. */
  readonly endsSentence: (at: number) => boolean;
}

/** No reply says what matters later than this. */
const longest = 8000;

export function fold(text: string): Folded {
  const marked = folded(
    text
      .slice(0, longest)
      // Three dots stand for what is left out: `<lee>... User unknown`.
      .replace(/(?<!\.)[.!?](?=\s|$)|[。！？]|\n[ \t]*\n/g, sentenceEnd),
  ).replace(/ ?\uE000[ \uE000]*/g, sentenceEnd);
  return {
    words: `${marked.replaceAll(sentenceEnd, ' ')} `,
    endsSentence: (at) => marked[at] === sentenceEnd,
  };
}

const sentenceEnd = '\uE000';

export const foldWords = (text: string) => folded(text.slice(0, longest));

function folded(text: string): string {
  return plainLetters(text.toLowerCase())
    .replace(/["'\u2018\u2019\u201B\u201C-\u201E`\u00B4\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(/<?[^\s<>@,;:()[\]]{1,200}@[^\s<>@,;:()[\]]{1,255}>?/g, ` ${addressWord} `)
    .replace(/(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)/g, ` ${ipWord} `)
    .replace(/[\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f]/g, ' $& ')
    .replace(/[^\p{L}\p{N}\p{M}\uE000]+/gu, ' ')
    .trim();
}

/** Letters without their accents, which old systems leave out; Kana of half width in full width. */
function plainLetters(text: string): string {
  if (/^\p{ASCII}*$/u.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[łøđıßæœ]/g, (letter) => plain[letter] ?? letter);
}

/** Those that Unicode takes for letters of their own. */
const plain: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/** How a phrase says "any address" and "any IP address". */
const addressWord = 'anyaddress';
const ipWord = 'anyip';

export const foldPhrase = (phrase: string) =>
  foldWords(phrase.replaceAll('{address}', ` ${addressWord} `).replaceAll('{ip}', ` ${ipWord} `));
