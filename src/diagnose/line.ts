import type { Failure, Finding, Reading } from '../mail/reading.ts';

/** A reading as the command prints it: absent values are null. Relied on from outside. */
export function lineOf(file: string, reading: Reading, _provider: string) {
  const { kind, sender, messageId, subject, failures } = reading;
  return {
    file,
    kind,
    sender: valueOf(sender),
    messageId: valueOf(messageId),
    subject: valueOf(subject),
    failures: failures.map(failureLine),
  };
}

function failureLine(failure: Failure) {
  return {
    recipient: valueOf(failure.recipient),
    action: failure.action,
    replyCode: valueOf(failure.replyCode),
    enhancedCode: valueOf(failure.enhancedCode),
    reason: failure.reason,
    permanence: failure.permanence,
    actor: failure.actor,
    diagnostic: valueOf(failure.diagnostic),
    remoteHost: valueOf(failure.remoteHost),
    reportedBy: valueOf(failure.reportedBy),
    at: valueOf(failure.at),
    because: valueOf(failure.because),
    meaning: null,
    remedy: null,
    meaningFrom: 'none',
  };
}

const valueOf = (finding: Finding | undefined) => finding?.value ?? null;
