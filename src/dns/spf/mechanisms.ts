import { addressesIn, type Found, hasFailed, hostsIn, mxIn } from '../answer.ts';
import { canBeAsked, isAtOrBelow } from '../domain-name.ts';
import { type IpAddress, isInNetwork, parseIp, reverseName } from '../ip-address.ts';
import { mostNames, type SpfProblem } from './evaluation.ts';
import { ask, askForTerm, type SpfRun } from './run.ts';

/** Whether a mechanism matches, or what ends the evaluation. */
export type Match = boolean | SpfProblem;

interface At {
  readonly domain: string;
  readonly term: string;
}

interface Lengths {
  readonly bits4: number;
  readonly bits6: number;
}

/** RFC 7208 §5.3. */
export async function matchA(
  run: SpfRun,
  ip: IpAddress,
  target: string,
  lengths: Lengths,
  at: At,
): Promise<Match> {
  const answer = await askForTerm(run, target, addressType(ip), at);
  return 'error' in answer ? answer : hasAddress(answer, ip, lengths);
}

/** RFC 7208 §5.4. A target with more than ten names is an error (§4.6.4). */
export async function matchMx(
  run: SpfRun,
  ip: IpAddress,
  target: string,
  lengths: Lengths,
  at: At,
): Promise<Match> {
  const answer = await askForTerm(run, target, 'MX', at);
  if ('error' in answer) return answer;
  const exchanges = mxIn(answer).map(({ exchange }) => exchange);
  if (exchanges.length > mostNames) return { error: 'too-many-names', ...at };
  for (const exchange of exchanges.filter(canBeAsked)) {
    const addresses = await ask(run, exchange, addressType(ip));
    if (hasFailed(addresses)) return { error: 'look-up-failed', ...at, answer: addresses };
    if (hasAddress(addresses, ip, lengths)) return true;
  }
  return false;
}

/** RFC 7208 §5.7: always an A record, also for a sender with IPv6. */
export async function matchExists(run: SpfRun, target: string, at: At): Promise<Match> {
  const answer = await askForTerm(run, target, 'A', at);
  return 'error' in answer ? answer : answer.records.length > 0;
}

/** RFC 7208 §5.5. A failed look-up of the name is no match. */
export async function matchPtr(run: SpfRun, ip: IpAddress, target: string): Promise<Match> {
  const names = await validatedNames(run, ip);
  return names.some((name) => isAtOrBelow(name, target.toLowerCase()));
}

/** What the macro `p` stands for (RFC 7208 §7.3): the domain itself, a name below it, any other, or "unknown". */
export async function validatedName(run: SpfRun, ip: IpAddress, domain: string): Promise<string> {
  const names = await validatedNames(run, ip);
  const best = names.find((name) => name === domain) ?? names.find((name) => isAtOrBelow(name, domain));
  return best ?? names[0] ?? 'unknown';
}

/** Names of the IP that lead back to it. Only the first ten are looked at (RFC 7208 §4.6.4). */
async function validatedNames(run: SpfRun, ip: IpAddress): Promise<string[]> {
  const answer = await ask(run, reverseName(ip), 'PTR');
  if (hasFailed(answer)) return [];
  const valid: string[] = [];
  for (const name of hostsIn(answer).slice(0, mostNames).filter(canBeAsked)) {
    const addresses = await ask(run, name, addressType(ip));
    if (!hasFailed(addresses) && hasAddress(addresses, ip, { bits4: 32, bits6: 128 })) valid.push(name);
  }
  return valid;
}

const addressType = (ip: IpAddress) => (ip.version === 4 ? 'A' : 'AAAA');

function hasAddress(answer: Found, ip: IpAddress, { bits4, bits6 }: Lengths): boolean {
  return addressesIn(answer).some((text) => {
    const address = parseIp(text);
    return address !== undefined && isInNetwork(ip, address, ip.version === 4 ? bits4 : bits6);
  });
}
