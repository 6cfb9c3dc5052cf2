import { parseTagList } from '../tag-list.ts';

const policies = ['none', 'quarantine', 'reject'] as const;
export type DmarcPolicy = (typeof policies)[number];
export type AlignmentMode = 'strict' | 'relaxed';

/**
 * A record of RFC 9989 §4.7, with what RFC 7489 had besides. What is not valid in it is absent; where one of its policies
 * is not valid, all of them are (§4.10.1).
 */
export interface DmarcRecord {
  readonly policy?: DmarcPolicy | undefined;
  readonly subdomainPolicy?: DmarcPolicy | undefined;
  readonly spfMode: AlignmentMode;
  readonly dkimMode: AlignmentMode;
  /** Per cent of the mail that the policy is for; only RFC 7489 has it. */
  readonly percent?: number | undefined;
  readonly isTest: boolean;
  /** `psd=`: whether the domain is one under which others register theirs. */
  readonly publicSuffix?: 'yes' | 'no' | undefined;
  readonly reportsTo: readonly string[];
}

/** Looks like a record for somebody who wrote it, whatever receivers make of it. */
export const isMeantAsDmarc = (text: string) => /^\s*v\s*=\s*dmarc1/i.test(text);

/** Absent where receivers ignore the text: the version comes first, in capitals, and ends with a semicolon. */
export function parseDmarc(text: string): DmarcRecord | undefined {
  const tags = parseTagList(text);
  if (!tags || [...tags.keys()][0] !== 'v' || tags.get('v') !== 'DMARC1') return undefined;
  const percent = tags.get('pct');
  const publicSuffix = tags.get('psd')?.toLowerCase();
  const isSound = ['sp', 'np'].every((tag) => !tags.has(tag) || policyIn(tags.get(tag)) !== undefined);
  return {
    policy: isSound ? policyIn(tags.get('p')) : undefined,
    subdomainPolicy: isSound ? policyIn(tags.get('sp')) : undefined,
    spfMode: modeIn(tags.get('aspf')),
    dkimMode: modeIn(tags.get('adkim')),
    percent: percent !== undefined && /^\d{1,3}$/.test(percent) ? Number(percent) : undefined,
    isTest: tags.get('t')?.toLowerCase() === 'y',
    publicSuffix: publicSuffix === 'y' ? 'yes' : publicSuffix === 'n' ? 'no' : undefined,
    reportsTo: (tags.get('rua') ?? '')
      .split(',')
      .map((uri) => uri.trim())
      .filter((uri) => /^[a-z][a-z0-9+.-]*:\S+$/i.test(uri)),
  };
}

function policyIn(value: string | undefined): DmarcPolicy | undefined {
  return policies.find((policy) => policy === value?.toLowerCase());
}

const modeIn = (value: string | undefined): AlignmentMode =>
  value?.toLowerCase() === 's' ? 'strict' : 'relaxed';
