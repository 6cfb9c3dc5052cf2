/** How a verdict is marked: `good` needs nobody, `attention` works but should be changed, `bad` is a fault. */
export type Mark = 'good' | 'attention' | 'bad' | 'neutral';

/** Everything each check can say, with its mark. The words stand in `flows/dns/<check>.yaml`. */
export const verdicts = {
  domain: {
    'takes-mail': 'good',
    'takes-no-mail': 'attention',
    'no-mail-records': 'bad',
    'no-such-domain': 'bad',
    'domain-invalid': 'bad',
    'maybe-mistyped': 'attention',
  },
  mx: {
    'points-here': 'good',
    'points-elsewhere': 'bad',
    mixed: 'bad',
    'several-clusters': 'bad',
    'wrong-name': 'bad',
    'provider-unknown': 'neutral',
    implicit: 'attention',
    missing: 'bad',
    'null-mx': 'attention',
    'no-such-domain': 'bad',
    'domain-invalid': 'bad',
    'known-host': 'neutral',
    'target-missing': 'bad',
    'target-alias': 'attention',
    'target-private': 'bad',
    'target-is-address': 'bad',
  },
  spf: {
    pass: 'good',
    fail: 'bad',
    softfail: 'attention',
    neutral: 'attention',
    'policy-valid': 'good',
    missing: 'bad',
    'no-such-domain': 'bad',
    'several-records': 'bad',
    'syntax-error': 'bad',
    'too-many-look-ups': 'bad',
    'too-many-void-look-ups': 'bad',
    'too-many-names': 'bad',
    'include-without-policy': 'bad',
    'redirect-without-policy': 'bad',
    'domain-invalid': 'bad',
    'ip-invalid': 'bad',
    'needs-helo': 'neutral',
    'needs-sender': 'neutral',
    'not-aligned': 'bad',
    'provider-included': 'good',
    'provider-not-included': 'bad',
    'allows-everybody': 'bad',
    'no-all': 'attention',
    'uses-ptr': 'attention',
    'near-the-limit': 'attention',
    'domain-explains': 'neutral',
  },
  dkim: {
    'key-good': 'good',
    'key-short': 'attention',
    'key-too-short': 'bad',
    'key-broken': 'bad',
    'key-type-unknown': 'bad',
    revoked: 'bad',
    missing: 'bad',
    'several-records': 'bad',
    'no-key': 'bad',
    'selector-needed': 'neutral',
    'domain-invalid': 'bad',
    'test-mode': 'attention',
    'not-for-mail': 'bad',
    'old-hash-only': 'bad',
    'own-domain-only': 'neutral',
  },
  dmarc: {
    reject: 'good',
    quarantine: 'good',
    none: 'attention',
    missing: 'bad',
    'several-records': 'bad',
    broken: 'bad',
    'domain-invalid': 'bad',
    inherited: 'neutral',
    'no-valid-policy': 'attention',
    'test-mode': 'attention',
    partial: 'attention',
    'subdomains-differ': 'neutral',
    'no-reports': 'attention',
    'spf-aligned': 'good',
    'spf-not-aligned': 'bad',
    'dkim-aligned': 'good',
    'dkim-not-aligned': 'bad',
  },
  ptr: {
    confirmed: 'good',
    generic: 'attention',
    'not-confirmed': 'bad',
    missing: 'bad',
    'ip-private': 'bad',
    'ip-invalid': 'bad',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Mark>>>>;

export type CheckId = keyof typeof verdicts;
export type VerdictOf<Check extends CheckId> = Extract<keyof (typeof verdicts)[Check], string>;

/** In the order in which somebody looks at them. */
export const checkIds = ['domain', 'mx', 'spf', 'dkim', 'dmarc', 'ptr'] as const satisfies readonly CheckId[];

/** What the texts of each check can name in braces. */
export const wordsOf = {
  domain: ['domain', 'suggestion'],
  mx: ['domain', 'provider', 'expected', 'found', 'target', 'alias', 'address', 'host-name'],
  spf: ['domain', 'ip', 'from', 'provider', 'include', 'term', 'policy-domain', 'count', 'explanation'],
  dkim: ['domain', 'selector', 'name', 'bits', 'type'],
  dmarc: ['domain', 'found-at', 'subdomain-policy', 'percent', 'spf-domain', 'dkim-domain', 'mode'],
  ptr: ['ip', 'name', 'address'],
} as const satisfies Readonly<Record<CheckId, readonly string[]>>;

/** What the texts about failed look-ups can name. */
export const failureWords = ['name', 'type', 'resolver', 'status'] as const;

/** Who must act on what a check found. */
export const dnsActors = [
  'domain-admin',
  'server-admin',
  'resolver-admin',
  'support',
  'you',
  'nobody',
] as const;
export type DnsActor = (typeof dnsActors)[number];
