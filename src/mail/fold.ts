/** Words are compared in this form: what people and programs write differently is the same here. */

/** No reply says what matters later than this. */
const longest = 8000;

/** Lower case, single spaces, no punctuation; an address, an IP address and each letter of Han or Kana is a word. */
export function foldWords(text: string): string {
  return text
    .slice(0, longest)
    .toLowerCase()
    .replace(/["'\u2018\u2019\u201B\u201C-\u201E`\u00B4\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(/<?[^\s<>@,;:()[\]]{1,200}@[^\s<>@,;:()[\]]{1,255}>?/g, ` ${addressWord} `)
    .replace(/(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)/g, ` ${ipWord} `)
    .replace(/[\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f]/g, ' $& ')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** How a phrase says "any address" and "any IP address". */
const addressWord = 'anyaddress';
const ipWord = 'anyip';

export const foldPhrase = (phrase: string) =>
  foldWords(phrase.replaceAll('{address}', ` ${addressWord} `).replaceAll('{ip}', ` ${ipWord} `));
