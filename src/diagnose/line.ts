import { type Knowledge, wordsFor } from '../knowledge/codes.ts';
import { lookUpFailure } from '../knowledge/look-up-failure.ts';
import type { Failure, Finding, Reading } from '../mail/reading.ts';
import { clientMeaning } from './client-error.ts';

/** A reading as the command prints it: absent values are null. Relied on from outside. */
export function lineOf(file: string, reading: Reading, knowledge: Knowledge, provider: string) {
  const { kind, sender, messageId, subject, failures } = reading;
  return {
    file,
    kind,
    sender: shown(sender),
    messageId: shown(messageId),
    subject: shown(subject),
    failures: failures.map((failure) => failureLine(failure, knowledge, provider)),
  };
}

function failureLine(failure: Failure, knowledge: Knowledge, provider: string) {
  const { meaning, remedy, from } = lookUpFailure(knowledge, failure, provider);
  const program = clientMeaning(failure, knowledge);
  return {
    recipient: shown(failure.recipient),
    action: failure.action,
    replyCode: shown(failure.replyCode),
    enhancedCode: shown(failure.enhancedCode),
    reason: program?.reason ?? failure.reason,
    permanence: failure.permanence,
    actor: program?.actor ?? failure.actor,
    diagnostic: shown(failure.diagnostic),
    remoteHost: shown(failure.remoteHost),
    reportedBy: shown(failure.reportedBy),
    at: shown(failure.at),
    because: shown(failure.because),
    ...(program
      ? { meaning: program.meaning, remedy: program.remedy, meaningFrom: 'standard' }
      : {
          meaning: from === 'none' ? null : wordsFor(meaning, 'agent'),
          remedy: from === 'none' ? null : wordsFor(remedy, 'agent'),
          meaningFrom: from,
        }),
  };
}

const shown = (finding: Finding | undefined) => finding?.value ?? null;
