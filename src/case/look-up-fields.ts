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
  const [signature] = isSameSender ? (found?.selectors ?? []) : [];
  return {
    domain: envelope ?? sender,
    ip: details.get('sending-ip') ?? found?.sendingIp,
    selector: signature?.selector,
    from: envelope !== undefined && envelope !== sender ? sender : undefined,
  };
}

/** Of the first address, if there are several. */
function domainOf(addresses: string | undefined): string | undefined {
  const [, domain] = addresses?.split(',')[0]?.trim().split('@') ?? [];
  return domain;
}
