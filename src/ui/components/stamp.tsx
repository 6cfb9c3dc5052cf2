import { ArrowRightLeft, Ban, CircleCheck, Hourglass, LifeBuoy, type LucideIcon } from 'lucide-react';
import type { Outcome, OutcomeKind } from '../../flow/schema.ts';
import { m } from '../../messages/compiled/messages.js';
import { outcomeWord } from '../../ticket/outcome-word.ts';

const looks: Record<OutcomeKind, { icon: LucideIcon; className: string }> = {
  resolved: { icon: CircleCheck, className: 'border-solved text-solved bg-solved-tint' },
  wait: { icon: Hourglass, className: 'border-wait text-wait bg-wait-tint' },
  'other-party': { icon: ArrowRightLeft, className: 'border-other text-other bg-other-tint' },
  'cannot-fix': { icon: Ban, className: 'border-fail text-fail bg-fail-tint' },
  escalate: { icon: LifeBuoy, className: 'border-accent text-accent bg-accent-tint' },
};

/** An outcome as a rubber stamp: a word, an icon and a color, never color alone. */
export function Stamp({ kind, word = outcomeWord(kind) }: { kind: OutcomeKind; word?: string }) {
  const { icon: Icon, className } = looks[kind];
  return (
    <span
      className={`inline-flex items-center gap-2 rounded-lg border-2 px-3 py-1 text-small font-strong tracking-wider uppercase ${className}`}
    >
      <Icon aria-hidden="true" className="size-[1.2em] shrink-0" strokeWidth={2.5} />
      {word}
    </span>
  );
}

export function stampWord(outcome: Outcome): string {
  if (outcome.kind !== 'other-party') return outcomeWord(outcome.kind);
  const words = {
    'sender-admin': m.party_sender_admin,
    'recipient-admin': m.party_recipient_admin,
    recipient: m.party_recipient,
  };
  return words[outcome.party]();
}
