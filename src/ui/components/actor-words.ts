import type { Audience } from '../../flow/text.ts';
import type { Actor, clientActors } from '../../knowledge/code-words.ts';
import { m } from '../../messages/compiled/messages.js';

/** Who must act, in words. A customer is the sender, and does not know what an administrator of mail is. */
export function actorWords(actor: Actor, audience: Audience = 'agent'): string {
  if (audience === 'customer' && actor === 'sender') return m.actor_you();
  if (audience === 'customer' && actor === 'sender-admin') return m.actor_own_admin();
  if (audience === 'customer' && actor === 'recipient-admin') return m.actor_other_admin();
  const words = {
    sender: m.actor_sender,
    'sender-admin': m.actor_sender_admin,
    recipient: m.actor_recipient,
    'recipient-admin': m.actor_recipient_admin,
    support: m.actor_support,
    nobody: m.actor_nobody,
  };
  return words[actor]();
}

/** Of an error that a mail program shows: nobody sends with it yet. */
export function programActorWords(actor: Actor, audience: Audience): string {
  if (audience === 'customer') return actorWords(actor, audience);
  const words: Partial<Record<Actor, () => string>> = {
    sender: m.actor_user,
    'sender-admin': m.actor_user_admin,
  };
  return words[actor]?.() ?? actorWords(actor, audience);
}

export function clientActorWords(actor: (typeof clientActors)[number]): string {
  const words = { user: m.actor_user, 'user-admin': m.actor_user_admin, support: m.actor_support };
  return words[actor]();
}
