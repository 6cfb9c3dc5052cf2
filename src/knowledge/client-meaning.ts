import { lookUpClientError } from './client-errors.ts';
import type { Actor } from './code-words.ts';
import { type ClientError, type Knowledge, type Saying, type Words, wordsFor } from './codes.ts';
import type { StatedFailure } from './look-up-failure.ts';

/** What an error of a mail program means, and which program shows it. */
interface ClientMeaning extends Saying {
  readonly client: string;
}

/** The meaning of the error that a mail program shows; none where a server says more, or reports by itself. */
export function clientMeaning(knowledge: Knowledge, failure: StatedFailure): ClientMeaning | undefined {
  const { clientCode, diagnostic, replyCode, enhancedCode, remoteHost, reportedBy, reason } = failure;
  const hasReply = (replyCode ?? enhancedCode) !== undefined;
  if (clientCode ? hasReply && reason !== 'unknown' : hasReply || (remoteHost ?? reportedBy))
    return undefined;
  const error = lookUpClientError(knowledge, { code: clientCode?.value, text: diagnostic?.value });
  if (!error) return undefined;
  const { client, code, meaning, permanence, start, answers = '' } = error;
  return {
    client,
    code,
    meaning,
    remedy: remedyOf(error, knowledge),
    actor: actors[error.actor],
    permanence,
    reason: reason === 'unknown' ? reasons[answers] : reason,
    start,
    source: client,
  };
}

/** The checks in their order, as one text. */
function remedyOf({ checks }: ClientError, { clients }: Knowledge): Words {
  const wordsOf = (audience: 'agent' | 'customer') =>
    checks
      .flatMap((id) => {
        const words = clients.checks[id];
        return words === undefined ? [] : wordsFor(words, audience);
      })
      .join(' ');
  return { agent: wordsOf('agent'), customer: wordsOf('customer') };
}

/** The person at the program is the sender, and the mailbox is the sender's. */
const actors: Readonly<Record<ClientError['actor'], Actor>> = {
  user: 'sender',
  'user-admin': 'sender-admin',
  support: 'support',
};

/** Values of the finding `client-error` as the reasons of replies. */
const reasons: Readonly<Record<string, string>> = {
  'recipients-do-not-exist': 'address-unknown',
  credentials: 'login-required',
  'login-required': 'login-required',
  unreachable: 'unreachable',
  tls: 'tls-required',
  certificate: 'tls-required',
  'too-big': 'message-too-big',
  'sender-refused': 'sender-refused',
};
