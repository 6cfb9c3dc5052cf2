import { addressOf } from '../address.ts';
import type { HeaderField } from '../header-fields.ts';
import { type MethodResult, propertyOf } from './authentication-results.ts';
import type { DkimSignature } from './dkim-signature.ts';
import { type Alignment, alignmentOf, domainIn } from './domains.ts';
import { ipAddressIn } from './ip-address.ts';
import type { ReceivedSpf } from './received-spf.ts';
import { stated } from './stated.ts';
import { standingOf } from './voucher.ts';

/** One check of the sender, as the receiving server states it. */
export interface Check {
  /** `spf`, `dkim`, `dmarc`, `arc`, or another method of RFC 8601. */
  readonly method: string;
  /** In lower case: `pass`, `fail`, `softfail`, … */
  readonly result: string;
  /** SPF: of the envelope sender. DKIM: `d=`. DMARC: of From. */
  readonly domain?: string;
  /** Of the DKIM key (RFC 6376 §3.1). */
  readonly selector?: string;
  /** SPF: the address of the server that was checked. */
  readonly ip?: string;
  /** SPF: the address of the envelope sender, and the name by which its server introduced itself. */
  readonly sender?: string;
  readonly helo?: string;
  /** DMARC: what the domain asks for, `none`, `quarantine` or `reject`. */
  readonly policy?: string;
  /** DMARC: what was done with the message, as Microsoft (`action=`) and Google (`dis=`) state it. */
  readonly action?: string;
  /** Why, in the server's words. */
  readonly reason?: string;
  /** How the domain fits the one in From. */
  readonly alignment?: Alignment;
  readonly field: HeaderField;
}

/** A result as a check, with what only this method has. */
export function checkOf(result: MethodResult, field: HeaderField, fromDomain: string | undefined): Check {
  const property = (type: string, name: string) => propertyOf(result, type, name);
  const comment = result.comments.join(' ') || undefined;
  const isSpf = result.method === 'spf';
  const domain = {
    spf: domainIn(property('smtp', 'mailfrom')) ?? domainIn(property('smtp', 'helo')),
    dkim: domainIn(property('header', 'd')) ?? domainIn(property('header', 'i')),
    dmarc: domainIn(property('header', 'from')),
  }[result.method];
  return {
    method: result.method,
    result: result.result,
    ...stated({
      domain,
      selector: property('header', 's'),
      ip: isSpf ? ipAddressIn([property('smtp', 'remote-ip'), comment].join(' ')) : undefined,
      sender: isSpf ? addressOf(property('smtp', 'mailfrom')) : undefined,
      helo: isSpf ? property('smtp', 'helo') : undefined,
      policy:
        result.method === 'dmarc'
          ? policyIn(comment, property('policy', 'published-domain-policy'))
          : undefined,
      action: (result.action ?? doneIn(comment))?.toLowerCase(),
      reason: result.reason ?? comment,
      alignment: alignment(result.method, fromDomain, domain),
    }),
    field,
  };
}

/** Google: `(p=REJECT sp=REJECT dis=QUARANTINE)` */
const doneIn = (comment = '') => /(?:^|[\s(])dis=([a-z]{1,20})/i.exec(comment)?.[1];

const policyIn = (comment = '', published?: string) =>
  (published ?? /(?:^|[\s(])p=([a-z]{1,20})/i.exec(comment)?.[1])?.toLowerCase();

/** RFC 7489 §3.1: only SPF and DKIM prove a domain that can fit the one in From. */
const alignment = (method: string, from: string | undefined, domain: string | undefined) =>
  from !== undefined && domain !== undefined && (method === 'spf' || method === 'dkim')
    ? alignmentOf(from, domain)
    : undefined;

export function checkOfReceivedSpf(said: ReceivedSpf, fromDomain: string | undefined): Check {
  const domain = domainIn(said.envelopeFrom) ?? domainIn(said.helo);
  return {
    method: 'spf',
    result: said.result,
    ...stated({
      domain,
      ip: said.clientIp,
      sender: addressOf(said.envelopeFrom),
      helo: said.helo,
      reason: said.comment,
      alignment: alignment('spf', fromDomain, domain),
    }),
    field: said.field,
  };
}

/** The platform that writes `X-HE-DKIM-Result`, where RFC 8601 would have a `dkim=` result. */
const hostedEmail = 'hostedemail.com';

export function checkOfHostedEmail(
  fields: readonly HeaderField[],
  signatures: readonly DkimSignature[],
  fromDomain: string | undefined,
): Check[] {
  const field = fields.find(({ name }) => name === 'x-he-dkim-result');
  const [result] = /[a-z]{2,20}/i.exec(field?.body ?? '') ?? [];
  if (!field || !result || standingOf(fields, field, hostedEmail) === 'foreign') return [];
  // It does not say which signature it speaks of: with several, nobody knows.
  const { domain, selector } = (signatures.length === 1 && signatures[0]) || {};
  return [
    {
      method: 'dkim',
      result: result.toLowerCase(),
      ...stated({ domain, selector, alignment: alignment('dkim', fromDomain, domain) }),
      field,
    },
  ];
}
