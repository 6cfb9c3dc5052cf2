import type { HeaderField } from '../header-fields.ts';
import { inOneLine } from '../plain-text.ts';

/** How notices state what they are about, each a line of its own. */
const labels: Readonly<Record<string, readonly string[]>> = {
  subject: [
    ...[
      'subject',
      'the subject of the message is',
      'betreff',
      'objet',
      'sujet',
      'asunto',
      'oggetto',
      'assunto',
    ],
    ...['onderwerp', '件名', '主题'],
  ],
  date: [
    ...['sent', 'the date of the message is', 'created date', 'gesendet', 'gesendet am', 'envoyé', 'enviado'],
    ...['inviato', 'verzonden', '送信日時'],
  ],
  from: ['sender address', 'absenderadresse', "adresse de l'expéditeur", 'dirección del remitente'],
  to: ['recipient address', 'empfängeradresse', 'adresse du destinataire', 'dirección del destinatario'],
};
const nameOf = new Map(Object.entries(labels).flatMap(([name, words]) => words.map((word) => [word, name])));

const labelled = /^[ \t*]{0,40}([\p{L}' ]{2,40}?)[ \t]{0,3}[:：]\*?[ \t]*(.*)$/u;

/** What the words of a notice say of the message that it is about, as fields of its header. */
export function statedOriginal(said: string): HeaderField[] {
  const lines = said.slice(0, 20_000).split('\n');
  const fields = lines.flatMap((line, index) => {
    const [, label = '', body = ''] = line.length > 1000 ? [] : (labelled.exec(line) ?? []);
    const name = nameOf.get(label.toLowerCase());
    const value = inOneLine(body) || inOneLine(lines[index + 1] ?? '');
    return name === undefined || value === '' ? [] : [{ name, body: value }];
  });
  return fields.filter(({ name }, index) => fields.findIndex((field) => field.name === name) === index);
}
