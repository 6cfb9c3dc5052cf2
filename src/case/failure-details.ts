import type { Failure } from '../mail/reading.ts';

/** Recipients beyond these stand in the evidence: a ticket is about a problem, not about a mailing. */
const mostRecipients = 10;

/** Each of them once. */
export function firstRecipients(failures: readonly Failure[]): string[] {
  return [...new Set(failures.flatMap(({ recipient }) => recipient?.value ?? []))].slice(0, mostRecipients);
}

/** `550 5.1.1`, or what a mail program calls it; empty where there is none. */
export function codesOf({ replyCode, enhancedCode, clientCode }: Failure): string {
  const codes = [replyCode?.value, enhancedCode?.value].filter((code) => code !== undefined);
  return codes.join(' ') || (clientCode?.value ?? '');
}
