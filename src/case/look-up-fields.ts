import { type Alignment, alignmentOf } from '../mail/headers/domains.ts';
import { headerFindings } from '../mail/headers/header-findings.ts';
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
  const found = analysis && headerFindings(analysis);
  const sender = domainOf(details.get('sender')) ?? found?.fromDomain;
  const isSameSender = found?.fromDomain === sender;
  const envelope = isSameSender ? found?.returnPathDomain : undefined;
  const domain = envelope ?? sender;
  const signature = isSameSender ? ownSignature(found?.selectors ?? [], sender) : undefined;
  const ip = details.get('sending-ip') ?? found?.sendingIp;
  return {
    domain,
    ip,
    sender: domainOf(found?.envelopeSender) === domain ? found?.envelopeSender : undefined,
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
function domainOf(addresses: string | undefined): string | undefined {
  const [, domain] = addresses?.split(',')[0]?.trim().split('@') ?? [];
  return domain;
}
