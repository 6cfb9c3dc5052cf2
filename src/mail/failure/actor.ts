import type { Actor, FailureReason } from '../reading.ts';

/** Who can change the situation. */
const actors: Readonly<Record<FailureReason, Actor>> = {
  'address-unknown': 'sender',
  'mailbox-disabled': 'recipient',
  'mailbox-full': 'recipient',
  'domain-unknown': 'sender',
  'recipient-restricted': 'recipient',
  'sender-authentication': 'sender-admin',
  'sender-blocklisted': 'sender-admin',
  'sender-host': 'sender-admin',
  'sender-domain': 'sender-admin',
  'sender-refused': 'support',
  'login-required': 'sender',
  'relay-denied': 'sender',
  'content-rejected': 'sender',
  virus: 'sender',
  'message-too-big': 'sender',
  'too-many-recipients': 'sender',
  'rate-limited': 'sender-admin',
  unreachable: 'recipient-admin',
  expired: 'recipient-admin',
  'routing-loop': 'recipient-admin',
  'server-fault': 'recipient-admin',
  'tls-required': 'sender-admin',
  'protocol-error': 'sender-admin',
  unknown: 'support',
};

/** A delay needs nobody: the server goes on trying. A relay that another server denies is the recipient's domain set-up. */
export function actorOf(reason: FailureReason, action: 'failed' | 'delayed', isForeign: boolean): Actor {
  if (action === 'delayed' && waits.has(reason)) return 'nobody';
  return reason === 'relay-denied' && isForeign ? 'recipient-admin' : actors[reason];
}

const waits: ReadonlySet<FailureReason> = new Set([
  'rate-limited',
  'unreachable',
  'expired',
  'server-fault',
  'unknown',
]);
