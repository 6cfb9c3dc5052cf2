/** Why a delivery failed: the fixed list that evidence can give. */
export const reasons = [
  'address-unknown',
  'mailbox-disabled',
  'mailbox-full',
  'domain-unknown',
  'recipient-restricted',
  'sender-authentication',
  'sender-blocklisted',
  'sender-host',
  'sender-domain',
  'sender-refused',
  'login-required',
  'relay-denied',
  'content-rejected',
  'virus',
  'message-too-big',
  'too-many-recipients',
  'rate-limited',
  'unreachable',
  'expired',
  'routing-loop',
  'server-fault',
  'tls-required',
  'protocol-error',
  'unknown',
] as const;

/** The findings that a pasted text can give; the others come from the provider or from a look-up. */
export const readFindings: ReadonlySet<string> = new Set([
  'pasted',
  'reason',
  'action',
  'authentication',
  'folder',
  'failed-check',
  'client-error',
  'asking-server',
]);

/** Each finding that can answer a question by itself, with every value it can have. */
export const findings: Readonly<Record<string, readonly string[]>> = {
  provider: ['known', 'other'],
  /** What was pasted last that says something. */
  pasted: ['bounce', 'complaint', 'headers'],
  reason: reasons,
  action: ['failed', 'delayed', 'delivered'],
  'mx-points-here': ['yes', 'no', 'partly'],
  authentication: ['pass', 'fail'],
  /** Where the headers say that the message was put. */
  folder: ['spam'],
  /**
   * Whether the SPF policy of the sender allows the server that the message came from; `not-aligned`: for another domain
   * than the one in From.
   */
  'sender-policy': ['allows', 'excludes', 'not-aligned'],
  /** Whether receivers can check a signature with the key that stands under its selector. */
  'dkim-key': ['usable', 'unusable'],
  /** What of DMARC can never pass: there is no policy, or neither SPF nor DKIM is of the domain in From. */
  'dmarc-fit': ['no-policy', 'not-aligned'],
  /** Whether the domain of the recipient exists and has a place for mail. */
  'domain-takes-mail': ['yes', 'no'],
  'failed-check': ['spf', 'dkim', 'dmarc', 'ptr', 'helo'],
  /** Another server than the provider's refuses to relay, or asks for a sign-in. */
  'asking-server': ['other-relay', 'other-sign-in'],
  'client-error': [
    'recipients-do-not-exist',
    'credentials',
    'login-required',
    'unreachable',
    'tls',
    'certificate',
    'incoming',
    'too-big',
    'sender-refused',
  ],
};
