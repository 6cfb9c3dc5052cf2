import type { HeaderField } from '../header-fields.ts';
import { inOneLine } from '../plain-text.ts';

/** The header that a mail program writes over a message which it forwards or quotes. */
export interface QuotedHeader {
  /** By their names in English. */
  readonly fields: readonly HeaderField[];
  readonly start: number;
  /** Where the line after its last field begins. */
  readonly end: number;
}

/** What mail programs call the fields, in the languages of their users. */
const names: Readonly<Record<string, readonly string[]>> = {
  from: ['from', 'von', 'de', 'da', 'van', 'från', 'fra', 'od', 'от', 'kimden', '差出人', '发件人', '寄件者'],
  to: [
    'to',
    'an',
    'à',
    'pour',
    'para',
    'a',
    'aan',
    'till',
    'til',
    'do',
    'кому',
    'kime',
    '宛先',
    '收件人',
    '收件者',
  ],
  date: [
    ...[
      'date',
      'sent',
      'datum',
      'gesendet',
      'gesendet am',
      'envoyé',
      'fecha',
      'enviado',
      'enviado el',
      'enviada em',
    ],
    ...['data', 'inviato', 'verzonden', 'skickat', 'sendt', 'dato', 'wysłano', 'дата', 'отправлено', 'tarih'],
    ...['送信日時', '日付', '发送时间', '日期', '寄件日期'],
  ],
  subject: [
    ...['subject', 'betreff', 'objet', 'sujet', 'asunto', 'oggetto', 'assunto', 'onderwerp', 'ämne', 'emne'],
    ...['temat', 'тема', 'konu', '件名', '主题', '主旨'],
  ],
  cc: ['cc', 'kopie', 'копия'],
  'message-id': ['message-id'],
};
const nameOf = new Map(Object.entries(names).flatMap(([name, words]) => words.map((word) => [word, name])));

/** `From: x`, `*Von:* x`, `De : x`. */
const fieldLine = /^[ \t*]{0,8}([\p{L}-]{1,30}(?: \p{L}{1,12})?)[ \t]{0,3}\*?[:：]\*?[ \t\u00A0]*(.*)$/u;

/** The headers within a text: who wrote, and at least one thing more, in lines one after another. */
export function quotedHeaders(text: string): QuotedHeader[] {
  const found: QuotedHeader[] = [];
  let fields: { name: string; body: string }[] = [];
  let [start, at] = [0, 0];
  const close = () => {
    const isHeader = fields.length > 1 && fields.some(({ name, body }) => name === 'from' && body !== '');
    if (isHeader) found.push({ fields, start, end: Math.min(at, text.length) });
    fields = [];
  };
  for (const line of text.split('\n')) {
    const [, word, body = ''] = line.length > 2000 ? [] : (fieldLine.exec(line) ?? []);
    const name = word && nameOf.get(word.toLowerCase());
    const last = fields.at(-1);
    if (name) {
      if (!last) start = at;
      // Programs name each field once: a second one begins the next header.
      if (name === 'from' && fields.some((field) => field.name === name)) close();
      fields.push({ name, body: inOneLine(body) });
    } else if (last && /^[ \t]+\S/.test(line)) last.body = inOneLine(`${last.body} ${line}`);
    else if (last && word === undefined) close();
    at += line.length + 1;
  }
  close();
  return found;
}
