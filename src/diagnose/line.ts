import { type Knowledge, wordsFor } from '../knowledge/codes.ts';
import { lookUpFailure } from '../knowledge/look-up-failure.ts';
import type { Failure, Finding, Reading } from '../mail/reading.ts';

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
  const { client, meaning, remedy, from, ...said } = lookUpFailure(knowledge, failure, provider);
  const isProgram = client !== undefined;
  return {
    recipient: shown(failure.recipient),
    action: failure.action,
    replyCode: shown(failure.replyCode),
    enhancedCode: shown(failure.enhancedCode),
    reason: (isProgram ? said.reason : undefined) ?? failure.reason,
    permanence: isProgram && said.permanence !== 'success' ? said.permanence : failure.permanence,
    actor: isProgram ? said.actor : failure.actor,
    diagnostic: shown(failure.diagnostic),
    remoteHost: shown(failure.remoteHost),
    reportedBy: shown(failure.reportedBy),
    at: shown(failure.at),
    because: shown(failure.because),
    meaning: from === 'none' ? null : wordsFor(meaning, 'agent'),
    remedy: from === 'none' ? null : wordsFor(remedy, 'agent'),
    meaningFrom: from,
  };
}

const shown = (finding: Finding | undefined) => finding?.value ?? null;
