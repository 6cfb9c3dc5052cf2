import { type Knowledge, wordsFor } from '../knowledge/codes.ts';
import { lookUp } from '../knowledge/look-up.ts';
import type { Failure, Finding, Reading } from '../mail/reading.ts';

/** What codes mean, and to whom: `provider` is the one of the person who asks. */
export interface Asked {
  readonly knowledge: Knowledge;
  readonly provider: string;
}

/** A reading as the command prints it: absent values are null. Relied on from outside. */
export function lineOf(file: string, reading: Reading, asked: Asked) {
  const { kind, sender, messageId, subject, failures } = reading;
  return {
    file,
    kind,
    sender: valueIn(sender),
    messageId: valueIn(messageId),
    subject: valueIn(subject),
    failures: failures.map((failure) => failureLine(failure, asked)),
  };
}

function failureLine(failure: Failure, asked: Asked) {
  return {
    recipient: valueIn(failure.recipient),
    action: failure.action,
    replyCode: valueIn(failure.replyCode),
    enhancedCode: valueIn(failure.enhancedCode),
    reason: failure.reason,
    permanence: failure.permanence,
    actor: failure.actor,
    diagnostic: valueIn(failure.diagnostic),
    remoteHost: valueIn(failure.remoteHost),
    reportedBy: valueIn(failure.reportedBy),
    at: valueIn(failure.at),
    because: valueIn(failure.because),
    ...meaningOf(failure, asked),
  };
}

function meaningOf(failure: Failure, { knowledge, provider }: Asked) {
  const { from, meaning, remedy } = lookUp(knowledge, {
    provider,
    replyCode: failure.replyCode?.value,
    enhancedCode: failure.enhancedCode?.value,
    text: failure.diagnostic?.value,
    host: failure.remoteHost?.value ?? failure.reportedBy?.value,
    reason: wordsDecided(failure) ? failure.reason : undefined,
  });
  if (from === 'none') return { meaning: null, remedy: null, meaningFrom: from };
  return { meaning: wordsFor(meaning, 'agent'), remedy: wordsFor(remedy, 'agent'), meaningFrom: from };
}

/** A reason that a code alone gave tells the look-up nothing new. */
function wordsDecided({ reason, because }: Failure): boolean {
  return reason !== 'unknown' && because !== undefined && /\p{L}{3}/u.test(because.words);
}

const valueIn = (finding: Finding | undefined) => finding?.value ?? null;
