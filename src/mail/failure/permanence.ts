import type { Actor, Permanence } from '../reading.ts';

/** The class of the codes where they agree (RFC 3463 §3, RFC 5321 §4.2.1), else what the words or the action say. */
export function permanenceOf(
  action: 'failed' | 'delayed',
  replyCode: string | undefined,
  enhancedCode: string | undefined,
  actor: Actor | undefined,
): Permanence {
  if (action === 'delayed') return 'temporary';
  const classes = new Set([replyCode?.[0], enhancedCode?.[0]].filter((digit) => digit !== undefined));
  const passes = classes.size === 0 && actor === 'nobody';
  // A failure is final, whatever the one code says that contradicts the other.
  return passes || (classes.size === 1 && classes.has('4')) ? 'temporary' : 'permanent';
}
