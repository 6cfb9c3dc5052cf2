import type { Failure, Reading } from '../mail/reading.ts';

const finding = (value: string) => ({ value, words: value });

/** A failure as tests need it: one recipient, one reason. */
export function failure(more: Partial<Failure> & { to?: string; says?: string } = {}): Failure {
  const { to = 'lee@example.net', says, ...rest } = more;
  return {
    recipient: finding(to),
    action: 'failed',
    reason: 'mailbox-full',
    permanence: 'permanent',
    actor: 'recipient',
    ...(says === undefined ? {} : { diagnostic: finding(says) }),
    ...rest,
  };
}

export function reading(kind: Reading['kind'], ...failures: readonly Failure[]): Reading {
  return { kind, failures, limits: [] };
}

export { finding };
