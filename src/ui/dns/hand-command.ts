import { canBeAsked, domainNameFrom } from '../../dns/domain-name.ts';
import { formatIp, parseIp } from '../../dns/ip-address.ts';
import type { CheckId } from '../../dns/verdicts.ts';
import type { DnsFields } from './fields.ts';

/**
 * The first question of a check, for somebody with a terminal. Windows has no `dig`. Absent where the fields are no names:
 * nobody pastes those.
 */
export function handCommand(check: CheckId, fields: DnsFields, isWindows: boolean): string | undefined {
  const address = parseIp(fields.ip ?? '');
  if (check === 'ptr') return address && `${isWindows ? 'nslookup' : 'dig -x'} ${formatIp(address)}`;
  const question = questionOf(check, fields);
  if (!question) return undefined;
  const { name, type } = question;
  return isWindows ? `nslookup -type=${type} ${name}` : `dig ${name} ${type}`;
}

function questionOf(
  check: Exclude<CheckId, 'ptr'>,
  { domain = '', selector = '', signer, from }: DnsFields,
): { readonly name: string; readonly type: string } | undefined {
  const other = check === 'dmarc' ? from : check === 'dkim' ? signer : undefined;
  const name = domainNameFrom(other ?? domain);
  if (name === undefined) return undefined;
  if (check === 'domain') return { name, type: 'NS' };
  if (check === 'mx') return { name, type: 'MX' };
  if (check === 'spf') return { name, type: 'TXT' };
  if (check === 'dmarc') return { name: `_dmarc.${name}`, type: 'TXT' };
  const key = `${selector.toLowerCase()}._domainkey.${name}`;
  return /^[a-z0-9_.-]+$/.test(key) && canBeAsked(key) ? { name: key, type: 'TXT' } : undefined;
}
