import { emptyAlias, hasFailed, type LookUp, textsIn } from './answer.ts';
import { type CheckResult, type Remark, remembering } from './check-result.ts';
import { canBeAsked, domainNameFrom } from './domain-name.ts';
import { doubledName } from './doubled-name.ts';
import { readPublicKey } from './public-key.ts';
import { listIn, parseTagList } from './tag-list.ts';

interface DkimQuestion {
  /** `d=` of the signature. */
  readonly domain: string;
  /** `s=` of the signature. Nothing else tells it: the DNS gives no list of selectors. */
  readonly selector?: string | undefined;
  readonly lookUp: LookUp;
}

type Verdict = Remark<'dkim'>['verdict'];

/** RFC 8301 §3.2: signers must use 1024 bits or more, and should use 2048. */
const fewestBits = 1024;
const enoughBits = 2048;
/** And nobody has to check more than these. */
const mostBits = 4096;

/** The key under which a domain signs (RFC 6376 §3.6.1). */
export async function checkDkim({
  domain,
  selector = '',
  lookUp,
}: DkimQuestion): Promise<CheckResult<'dkim'>> {
  const { lookUp: asking, answers } = remembering(lookUp);
  const signer = domainNameFrom(domain);
  const label = selector.trim().toLowerCase();
  const name = `${label}._domainkey.${signer}`;
  const words = { domain: signer ?? domain, selector: label, name };
  const said = (
    verdict: Verdict,
    more: Remark<'dkim'>['words'] = {},
    further: readonly Remark<'dkim'>[] = [],
  ) => ({
    check: 'dkim' as const,
    verdict,
    words: { ...words, ...more },
    further,
    answers,
  });
  if (signer === undefined) return said('domain-invalid');
  if (label === '') return said('selector-needed');
  if (!canBeAsked(name) || !/^[a-z0-9_.-]+$/.test(label)) return said('domain-invalid', { domain: name });

  const answer = await asking(name, 'TXT');
  if (hasFailed(answer)) return { check: 'dkim', verdict: 'not-checked', because: answer, answers };
  const [record, second] = textsIn(answer);
  if (record === undefined) {
    const alias = emptyAlias(answer);
    if (alias !== undefined) return said('alias-leads-nowhere', { alias });
    const doubled = await doubledName(name, signer, asking);
    return said(
      'missing',
      {},
      doubled === undefined ? [] : [{ verdict: 'doubled-name', words: { doubled } }],
    );
  }
  if (second !== undefined) return said('several-records');
  return judged(record, said);
}

type Said = (
  verdict: Verdict,
  more?: Remark<'dkim'>['words'],
  further?: readonly Remark<'dkim'>[],
) => CheckResult<'dkim'>;

function judged(record: string, said: Said): CheckResult<'dkim'> {
  const tags = parseTagList(record);
  const key = tags?.get('p');
  const version = tags?.get('v');
  if (!tags || key === undefined || (version !== undefined && version !== 'DKIM1')) return said('no-key');
  if (key === '') return said('revoked');
  const type = (tags.get('k') ?? 'rsa').toLowerCase();
  const further = remarks(tags, type);
  if (type !== 'rsa' && type !== 'ed25519') return said('key-type-unknown', { type }, further);
  const read = readPublicKey(type, key);
  if ('broken' in read) return said('key-broken', { type }, further);
  const words = { type, bits: String(read.bits) };
  if (type === 'ed25519') return said('key-good', words, further);
  return said(verdictOn(read.bits), words, further);
}

function verdictOn(bits: number): Verdict {
  if (bits < fewestBits) return 'key-too-short';
  if (bits < enoughBits) return 'key-short';
  return bits > mostBits ? 'key-too-long' : 'key-good';
}

function remarks(tags: ReadonlyMap<string, string>, type: string): Remark<'dkim'>[] {
  const flags = listIn(tags.get('t'));
  const services = listIn(tags.get('s'));
  const hashes = listIn(tags.get('h'));
  return [
    ...(flags.includes('y') ? [{ verdict: 'test-mode', words: {} } as const] : []),
    ...(flags.includes('s') ? [{ verdict: 'own-domain-only', words: {} } as const] : []),
    ...(services.length > 0 && !services.includes('*') && !services.includes('email')
      ? [{ verdict: 'not-for-mail', words: {} } as const]
      : []),
    ...(type === 'rsa' && hashes.length > 0 && !hashes.includes('sha256')
      ? [{ verdict: 'old-hash-only', words: {} } as const]
      : []),
  ];
}
