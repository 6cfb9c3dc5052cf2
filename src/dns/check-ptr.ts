import { addressesIn, hasFailed, hostsIn, type LookUp } from './answer.ts';
import { type CheckResult, type Remark, remembering } from './check-result.ts';
import { canBeAsked } from './domain-name.ts';
import { formatIp, type IpAddress, isPrivate, labelsOf, parseIp, reverseName } from './ip-address.ts';

interface PtrQuestion {
  /** Of the sending server. */
  readonly ip: string;
  readonly lookUp: LookUp;
}

/** More names than a server has; the rest is not looked at (RFC 7208 §4.6.4 draws the same line). */
const mostNames = 10;

/** Whether an IP has a name that leads back to it, as receiving servers want it of a mail server. */
export async function checkPtr({ ip: text, lookUp }: PtrQuestion): Promise<CheckResult<'ptr'>> {
  const { lookUp: asking, answers } = remembering(lookUp);
  const ip = parseIp(text.trim());
  const said = (
    verdict: Remark<'ptr'>['verdict'],
    more: Remark<'ptr'>['words'] = {},
  ): CheckResult<'ptr'> => ({
    check: 'ptr',
    verdict,
    words: { ip: ip ? formatIp(ip) : text, ...more },
    further: [],
    answers,
  });
  if (!ip) return said('ip-invalid');
  if (isPrivate(ip)) return said('ip-private');

  const reverse = await asking(reverseName(ip), 'PTR');
  if (hasFailed(reverse)) return { check: 'ptr', verdict: 'not-checked', because: reverse, answers };
  const found = hostsIn(reverse).slice(0, mostNames);
  if (found.length === 0) return said('missing');
  const names = found.filter(canBeAsked);

  const forward = await Promise.all(names.map((name) => asking(name, ip.version === 4 ? 'A' : 'AAAA')));
  const confirmed = names.filter((_, index) => {
    const answer = forward[index];
    return answer !== undefined && !hasFailed(answer) && addressesIn(answer).some((one) => isSame(one, ip));
  });
  const failed = forward.find(hasFailed);
  if (confirmed.length === 0 && failed)
    return { check: 'ptr', verdict: 'not-checked', because: failed, answers };
  if (confirmed.length === 0) {
    const addresses = forward.flatMap((answer) => (hasFailed(answer) ? [] : addressesIn(answer)));
    const name = found.join(', ');
    return addresses.length === 0
      ? said('name-without-address', { name })
      : said('not-confirmed', { name, address: addresses.join(', ') });
  }
  const own = confirmed.find((name) => !looksGeneric(name, ip));
  return own === undefined
    ? said('generic', { name: confirmed.join(', ') })
    : said('confirmed', { name: own });
}

function isSame(text: string, ip: IpAddress): boolean {
  const other = parseIp(text);
  return other !== undefined && formatIp(other) === formatIp(ip);
}

/**
 * A name that an access provider gives to a whole network: it has the address in it, or words for lines of customers.
 * Many receiving servers refuse mail from such names.
 */
function looksGeneric(name: string, ip: IpAddress): boolean {
  if (
    /(?:^|[.-])(?:dyn(?:amic)?|dhcp|dial(?:up|in)?|pool|ppp|pppoe|a?dsl|cable|client|customer|unassigned)\d*[.-]/.test(
      name,
    )
  ) {
    return true;
  }
  if (ip.version === 6) return name.replace(/[^0-9a-f]/g, '').includes(labelsOf(ip).join('').slice(-12));
  const octets = [...name.matchAll(/\d+/g)].map(([digits]) => String(Number(digits)));
  const inName = (wanted: readonly string[]) => ` ${octets.join(' ')} `.includes(` ${wanted.join(' ')} `);
  const own = labelsOf(ip);
  return inName(own) || inName(own.toReversed()) || name.includes(hexOf(ip));
}

const hexOf = ({ bytes }: IpAddress) => bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
