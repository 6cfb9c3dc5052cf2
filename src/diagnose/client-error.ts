import { lookUpClientError } from '../knowledge/client-errors.ts';
import { type ClientError, type Knowledge, wordsFor } from '../knowledge/codes.ts';
import type { Actor, Failure, FailureReason } from '../mail/reading.ts';

/** What the reference of mail programs says of an error. */
export interface ClientMeaning {
  readonly reason: FailureReason;
  readonly actor: Actor;
  readonly meaning: string;
  readonly remedy: string;
}

/** The error of a mail program that a failure is, if it is one and no server's reply says more. */
export function clientMeaning(failure: Failure, knowledge: Knowledge): ClientMeaning | undefined {
  const { clientCode, diagnostic, replyCode, enhancedCode, reason } = failure;
  if (replyCode ?? enhancedCode) return undefined;
  const error = lookUpClientError(knowledge, { code: clientCode?.value, text: diagnostic?.value });
  if (!error) return undefined;
  return {
    reason: reason === 'unknown' ? (reasons[error.answers ?? ''] ?? reason) : reason,
    actor: actors[error.actor],
    meaning: error.meaning,
    remedy: remedyOf(error, knowledge),
  };
}

/** The checks in their order, as one text. */
function remedyOf({ checks }: ClientError, { clients }: Knowledge): string {
  return checks
    .flatMap((id) => {
      const words = clients.checks[id];
      return words === undefined ? [] : wordsFor(words, 'agent');
    })
    .join(' ');
}

/** The person at the program is the sender. */
const actors: Readonly<Record<ClientError['actor'], Actor>> = {
  user: 'sender',
  'user-admin': 'sender-admin',
  support: 'support',
};

/** Values of the finding `client-error` as the reasons of replies. */
const reasons: Readonly<Record<string, FailureReason>> = {
  'recipients-do-not-exist': 'address-unknown',
  credentials: 'login-required',
  'login-required': 'login-required',
  unreachable: 'unreachable',
  tls: 'tls-required',
  certificate: 'tls-required',
  'too-big': 'message-too-big',
  'sender-refused': 'sender-refused',
};
