import type { HeaderField } from '../header-fields.ts';
import { piecesOf } from './comments.ts';
import { ipAddressesIn } from './ip-address.ts';
import { stated } from './stated.ts';

/** RFC 7208 §9.1: the check of the sending server, as the receiving one noted it. */
export interface ReceivedSpf {
  /** In lower case. */
  readonly result: string;
  readonly clientIp?: string;
  readonly envelopeFrom?: string;
  readonly helo?: string;
  /** The server that checked. */
  readonly server?: string;
  readonly comment?: string;
  readonly field: HeaderField;
}

/** Nothing where the field states no result. */
export function parseReceivedSpf(field: HeaderField): ReceivedSpf | undefined {
  const pieces = piecesOf(field.body);
  const text = pieces.flatMap((piece) => (piece.kind === 'text' ? [piece.text] : [])).join(' ');
  const comment = pieces.find(({ kind }) => kind === 'comment')?.text;
  const pair = (key: string) => pairs.get(key)?.replace(/^"|"$/g, '');
  const pairs = new Map(
    [...text.matchAll(/(?<![\w-])([\w-]{1,40})=("[^"]{0,400}"|[^\s;]{1,400})/g)].map(
      ([, key = '', value = '']) => [key.toLowerCase(), value],
    ),
  );
  const receiver = pair('receiver')?.toLowerCase();
  const optional = {
    // Some systems only say it in words, at the end.
    clientIp: ipAddressesIn(pair('client-ip') ?? '')[0] ?? ipAddressesIn(field.body).at(-1),
    envelopeFrom: pair('envelope-from')?.replace(/^<|>$/g, ''),
    helo: pair('helo'),
    server: receiver?.includes('.') ? receiver : /^([\w.-]{1,255}):/.exec(comment ?? '')?.[1]?.toLowerCase(),
    comment,
  };
  const [result] = /^\s*[a-z]{1,20}(?![\w=-])/i.exec(text) ?? [];
  return result === undefined
    ? undefined
    : { result: result.trim().toLowerCase(), ...stated(optional), field };
}
