/** Who must act, from where the person sits who wrote the message. */
export const actors = [
  'sender',
  'sender-admin',
  'recipient',
  'recipient-admin',
  'support',
  'nobody',
] as const;
export type Actor = (typeof actors)[number];

/** Who must act on an error of a mail program: `user-admin` runs the mailbox of the person at the program. */
export const clientActors = ['user', 'user-admin', 'support'] as const;

export const permanences = ['success', 'temporary', 'permanent'] as const;
export type Permanence = (typeof permanences)[number];

/** Why a code is not what it seems: no standard has it, or only one maker uses it. */
export const codeLabels = ['non-standard', 'microsoft'] as const;

/** Where an entry of a provider comes from; `expert` where the article is wrong or silent. */
export const entrySources = ['article', 'other-page', 'expert'] as const;
