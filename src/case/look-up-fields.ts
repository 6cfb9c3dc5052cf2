import { type Alignment, alignmentOf, domainIn } from '../mail/headers/domains.ts';
import { type HeaderFindings, headerFindings } from '../mail/headers/header-findings.ts';
import { headersIn } from './headers-in.ts';
import { detailsIn, type Log } from './log.ts';

/** What a case knows of a domain to be looked up. */
export interface LookUpFields {
  readonly domain?: string | undefined;
  /** Of the server that sent the message. */
  readonly ip?: string | undefined;
  /** DKIM selector. */
  readonly selector?: string | undefined;
  /** Domain of that selector, `d=`, where it is another than `domain`. */
  readonly signer?: string | undefined;
  /** The envelope sender, where it is of `domain`. */
  readonly sender?: string | undefined;
  /** The name by which the server of `ip` introduced itself. */
  readonly helo?: string | undefined;
  /** Domain in From, where it is another than `domain`. */
  readonly from?: string | undefined;
}

/** Details that a person gave come before what the headers say. */
export function lookUpFields(log: Log, of: 'sender' | 'recipient'): LookUpFields {
  const details = detailsIn(log);
  if (of === 'recipient') return { domain: domainOf(details.get('recipient')) };
  const analysis = headersIn(log);
  return fieldsOfSender(analysis && headerFindings(analysis), {
    sender: domainOf(details.get('sender')),
    ip: details.get('sending-ip'),
  });
}

/** What headers tell of their sender. Of another sender than the one that is given they tell nothing. */
export function fieldsOfSender(
  found: HeaderFindings | undefined,
  given: { readonly sender?: string | undefined; readonly ip?: string | undefined } = {},
): LookUpFields {
  const sender = given.sender ?? found?.fromDomain;
  const isSameSender = found?.fromDomain === sender;
  const envelope = isSameSender ? found?.returnPathDomain : undefined;
  const domain = envelope ?? sender;
  const signature = isSameSender ? ownSignature(found?.selectors ?? [], sender) : undefined;
  const ip = given.ip ?? found?.sendingIp;
  return {
    domain,
    ip,
    sender: domainIn(found?.envelopeSender) === domain ? found?.envelopeSender : undefined,
    helo: ip === found?.sendingIp ? found?.helo : undefined,
    selector: signature?.selector,
    signer: signature?.domain === domain ? undefined : signature?.domain,
    from: envelope !== undefined && envelope !== sender ? sender : undefined,
  };
}

/** The one that counts for the domain in From; a sending service often adds a signature of its own. */
function ownSignature<Signature extends { readonly domain: string }>(
  signatures: readonly Signature[],
  from: string | undefined,
): Signature | undefined {
  const withFit = (fit: Alignment) =>
    signatures.find(({ domain }) => from !== undefined && alignmentOf(from, domain) === fit);
  return withFit('exact') ?? withFit('organization') ?? signatures[0];
}

/** Of the first address, if there are several. */
const domainOf = (addresses: string | undefined) => domainIn(addresses?.split(',')[0]?.trim());
