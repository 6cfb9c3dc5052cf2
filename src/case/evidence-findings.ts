import { lookUpClientError } from '../knowledge/client-errors.ts';
import type { Knowledge } from '../knowledge/codes.ts';
import { isOtherSide, lookUpFailure } from '../knowledge/look-up-failure.ts';
import { failedCheckOf } from '../mail/failed-check.ts';
import { headerFindings } from '../mail/headers/header-findings.ts';
import type { Failure, ReadingKind } from '../mail/reading.ts';
import { focusIn } from './focus.ts';
import { headersIn } from './headers-in.ts';
import { isLookedUp, type Log, providerIn, takenBackBy } from './log.ts';

/** What the evidence answers, by the name of the finding. */
export type EvidenceFindings = ReadonlyMap<string, string>;

export function evidenceFindings(log: Log, knowledge: Knowledge): EvidenceFindings {
  const analysis = headersIn(log);
  const headers = analysis && headerFindings(analysis);
  return new Map([
    ...compact({
      authentication: headers?.authentication,
      'failed-check': headers?.failedCheck,
      // What is looked up today counts more than what a server found when the message came.
      'sender-policy': isLookedUp(log, 'sender-policy') ? undefined : headers?.senderPolicy,
      folder: headers?.folder,
    }),
    ...readingFindings(log, knowledge),
    ...lookedUpFindings(log),
  ]);
}

/** What the latest look-up of each kind found. */
function lookedUpFindings(log: Log): EvidenceFindings {
  const found = new Map<string, string>();
  for (const entry of log) {
    for (const finding of takenBackBy(entry)) found.delete(finding);
    if (entry.type !== 'evidence') continue;
    for (const [finding, value] of Object.entries(entry.findings ?? {})) found.set(finding, value);
  }
  return found;
}

function readingFindings(log: Log, knowledge: Knowledge): EvidenceFindings {
  const focus = focusIn(log);
  const { kind } = focus?.evidence.reading ?? {};
  if (!focus || !kind) return new Map();
  const { failure } = focus;
  return compact({
    pasted: pastedAs[kind],
    action: actionOf(kind, failure),
    reason: failure && reasonFor(failure, knowledge, providerIn(log)),
    'failed-check': failure && failedCheckOf(failure),
    'client-error': failure && clientErrorOf(failure, knowledge),
    'asking-server':
      kind === 'bounce' ? failure && askingServerOf(failure, knowledge, providerIn(log)) : undefined,
  });
}

const pastedAs: Partial<Record<ReadingKind, string>> = {
  bounce: 'bounce',
  complaint: 'complaint',
  headers: 'headers',
};

/** A bare reply may have been shown on sending: only a bounce says that delivery failed. */
function actionOf(kind: ReadingKind, failure: Failure | undefined): string | undefined {
  if (kind === 'delivered') return 'delivered';
  return kind === 'bounce' ? failure?.action : undefined;
}

/** What the reply means to the provider whose server gave it, otherwise what its words say. */
function reasonFor(failure: Failure, knowledge: Knowledge, provider: string | undefined): string | undefined {
  const meaning = lookUpFailure(knowledge, failure, provider);
  const reason = meaning.from === 'provider' ? (meaning.reason ?? failure.reason) : failure.reason;
  return reason === 'unknown' ? undefined : reason;
}

/** Of a bounce: the other side's server refuses to relay, or wants a sign-in. What a program shows names no side. */
function askingServerOf(
  failure: Failure,
  knowledge: Knowledge,
  provider: string | undefined,
): string | undefined {
  if (!isOtherSide(failure, lookUpFailure(knowledge, failure, provider))) return undefined;
  if (failure.reason === 'relay-denied') return 'other-relay';
  return failure.reason === 'login-required' ? 'other-sign-in' : undefined;
}

function clientErrorOf({ clientCode, diagnostic }: Failure, knowledge: Knowledge): string | undefined {
  const text = diagnostic?.value ?? clientCode?.words;
  return lookUpClientError(knowledge, { code: clientCode?.value, text })?.answers;
}

function compact(values: Readonly<Record<string, string | undefined>>): EvidenceFindings {
  return new Map(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
}
