import type { HeaderField } from '../header-fields.ts';
import { type ArcSet, arcSetsIn } from './arc.ts';
import { type AuthenticationResults, parseAuthenticationResults } from './authentication-results.ts';
import { type Check, checkOf, checkOfHostedEmail, checkOfReceivedSpf } from './check.ts';
import { type DkimSignature, parseDkimSignature } from './dkim-signature.ts';
import { parseReceivedSpf, type ReceivedSpf } from './received-spf.ts';
import { stated } from './stated.ts';
import { standingOf, type Voucher } from './voucher.ts';

/** What the receiving server found out about the sender, and what others say they did. */
export interface Authentication {
  /** The domain that people see. */
  readonly fromDomain?: string;
  /** Who vouches for the checks below. Absent where no server says anything that counts. */
  readonly voucher?: Voucher;
  readonly spf?: Check;
  /** One for each signature that was checked. */
  readonly dkim: readonly Check[];
  readonly dmarc?: Check;
  readonly arc?: Check;
  /** Other methods: `compauth`, `iprev`, `bimi`. */
  readonly others: readonly Check[];
  /** Results that other servers wrote: anybody can write them. */
  readonly claims: readonly AuthenticationResults[];
  readonly receivedSpf: readonly ReceivedSpf[];
  readonly signatures: readonly DkimSignature[];
  readonly arcSets: readonly ArcSet[];
}

/** @param receivedAt when the receiving server took the message, in milliseconds since 1970. */
export function authenticationIn(
  fields: readonly HeaderField[],
  fromDomain: string | undefined,
  receivedAt: number | undefined,
): Authentication {
  const named = (name: string) => fields.filter((field) => field.name === name);
  const all = named('authentication-results').map(parseAuthenticationResults);
  const { voucher, trusted } = trustedOf(fields, all);
  const results = trusted.flatMap((said) =>
    said.results.map((result) => checkOf(result, said.field, fromDomain)),
  );
  const receivedSpf = named('received-spf').flatMap((field) => parseReceivedSpf(field) ?? []);
  const ownSpf = ownReceivedSpf(fields, receivedSpf);
  const dkim = results.filter(({ method }) => method === 'dkim');
  const signatures = named('dkim-signature').map((field) => parseDkimSignature(field, receivedAt));
  const spf =
    results.find(({ method }) => method === 'spf') ?? (ownSpf && checkOfReceivedSpf(ownSpf.said, fromDomain));
  const dmarc = results.find(({ method }) => method === 'dmarc');
  const arc = results.find(({ method }) => method === 'arc');
  return {
    ...stated({
      fromDomain,
      voucher: voucher ?? ownSpf?.voucher,
      spf: spf && withIp(spf, ownSpf?.said),
      dmarc,
      arc,
    }),
    dkim: dkim.length > 0 ? dkim : checkOfHostedEmail(fields, signatures, fromDomain),
    others: results.filter(({ method }) => !['spf', 'dkim', 'dmarc', 'arc'].includes(method)),
    claims: all.filter((said) => !trusted.includes(said) && said.results.length > 0),
    receivedSpf,
    signatures,
    arcSets: arcSetsIn(fields),
  };
}

/** Fields of the message as its author sent it, and of the hop before. */
const notOfReceiver = new Set(
  'received dkim-signature from to cc subject date message-id mime-version content-type'.split(' '),
);

/** The topmost field, and those of the same server directly below it: each filter of a server writes one. */
function trustedOf(
  fields: readonly HeaderField[],
  all: readonly AuthenticationResults[],
): { readonly voucher?: Voucher; readonly trusted: readonly AuthenticationResults[] } {
  const [top] = all;
  if (!top) return { trusted: [] };
  const standing = standingOf(fields, top.field, top.authservId);
  if (standing === 'foreign') return { trusted: [] };
  const start = fields.indexOf(top.field);
  const below = fields.findIndex(({ name }, place) => place > start && notOfReceiver.has(name));
  const end = below < 0 ? fields.length : below;
  const isSameServer = (said: AuthenticationResults) =>
    said.authservId?.toLowerCase() === top.authservId?.toLowerCase();
  return {
    voucher: { ...stated({ server: top.authservId }), standing },
    trusted: all.filter(
      (said) => said === top || (isSameServer(said) && fields.indexOf(said.field) < end && said.authservId),
    ),
  };
}

/** The topmost, unless another server wrote it. */
function ownReceivedSpf(
  fields: readonly HeaderField[],
  [said]: readonly ReceivedSpf[],
): { readonly said: ReceivedSpf; readonly voucher: Voucher } | undefined {
  const standing = said && standingOf(fields, said.field, said.server);
  if (!said || !standing || standing === 'foreign') return undefined;
  return { said, voucher: { ...stated({ server: said.server }), standing } };
}

/** Most servers state the address only in one of the two places. */
const withIp = (spf: Check, said: ReceivedSpf | undefined): Check =>
  spf.ip === undefined && said?.clientIp !== undefined && said.result === spf.result
    ? { ...spf, ip: said.clientIp }
    : spf;
