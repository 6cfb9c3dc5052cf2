import type { FailureReason } from '../reading.ts';
import type { SmtpCommand } from './smtp-command.ts';

/**
 * RFC 5321 §3: what a server says in answer to a command is about what the command names. "Does not exist" after MAIL is
 * the sender; a refusal of the connection is about the host that connects.
 */
export function inReplyTo(
  command: SmtpCommand | undefined,
  replyCode: string | undefined,
  { reason, isWeak }: { readonly reason: FailureReason; readonly isWeak?: boolean },
): FailureReason {
  const isRefused = isWeak === true && replyCode?.startsWith('5') === true;
  if (command === 'mail') {
    if (reason === 'address-unknown' || reason === 'domain-unknown')
      return isWeak ? 'sender-refused' : 'sender-domain';
    return isRefused && !keeps.has(reason) ? 'sender-refused' : reason;
  }
  if (command === 'connect' || command === 'helo') {
    if (reason === 'address-unknown' || reason === 'domain-unknown')
      return isWeak ? 'sender-blocklisted' : 'sender-host';
    return isRefused && !keeps.has(reason) ? 'sender-blocklisted' : reason;
  }
  // §3.3: the answer for a recipient that is not known.
  if (command === 'rcpt' && reason === 'unknown' && replyCode === '550') return 'address-unknown';
  if (command === 'data' && isRefused && !keeps.has(reason)) return 'content-rejected';
  return reason;
}

/** Codes that are to the point at any step. */
const keeps: ReadonlySet<FailureReason> = new Set([
  'login-required',
  'mailbox-disabled',
  'mailbox-full',
  'message-too-big',
  'protocol-error',
  'rate-limited',
  'routing-loop',
  'sender-authentication',
  'sender-blocklisted',
  'sender-domain',
  'sender-host',
  'tls-required',
  'too-many-recipients',
]);
