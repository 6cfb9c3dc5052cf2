import { canBeAsked, domainNameFrom } from '../../dns/domain-name.ts';
import { formatIp, parseIp } from '../../dns/ip-address.ts';
import type { CheckId } from '../../dns/verdicts.ts';
import type { DnsFields } from './fields.ts';

/** The first question of a check, for somebody with a terminal. Absent where the fields are no names: nobody pastes those. */
export function digCommand(check: CheckId, { domain = '', ip = '', selector = '', signer, from }: DnsFields) {
  const other = check === 'dmarc' ? from : check === 'dkim' ? signer : undefined;
  const name = domainNameFrom(other ?? domain);
  const address = parseIp(ip);
  if (check === 'ptr') return address && `dig -x ${formatIp(address)}`;
  if (name === undefined) return undefined;
  if (check === 'domain') return `dig ${name} NS`;
  if (check === 'mx') return `dig ${name} MX`;
  if (check === 'spf') return `dig ${name} TXT`;
  if (check === 'dmarc') return `dig _dmarc.${name} TXT`;
  const key = `${selector.toLowerCase()}._domainkey.${name}`;
  return /^[a-z0-9_.-]+$/.test(key) && canBeAsked(key) ? `dig ${key} TXT` : undefined;
}
