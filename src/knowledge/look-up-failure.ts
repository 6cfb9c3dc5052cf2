import { clientMeaning } from './client-meaning.ts';
import { entryOf, type Knowledge } from './codes.ts';
import { takesMailFor } from './incoming-server.ts';
import { lookUp, type Meaning } from './look-up.ts';

interface Stated {
  readonly value: string;
}

/** What a report or a reply says of one failed delivery. */
export interface StatedFailure {
  readonly replyCode?: Stated | undefined;
  readonly enhancedCode?: Stated | undefined;
  /** A mail program's own code. */
  readonly clientCode?: Stated | undefined;
  readonly recipient?: Stated | undefined;
  readonly diagnostic?: Stated | undefined;
  readonly remoteHost?: Stated | undefined;
  readonly reportedBy?: Stated | undefined;
  /** The words, or the code, that told the reason. */
  readonly because?: Stated | undefined;
  readonly reason: string;
}

/** What a failure means for somebody whose mail is at this provider. An error of a mail program is the same at each. */
export function lookUpFailure(
  knowledge: Knowledge,
  failure: StatedFailure,
  provider: string | undefined,
): Meaning {
  const program = clientMeaning(knowledge, failure);
  if (program) return { ...program, from: 'standard' };
  const { replyCode, enhancedCode, diagnostic, remoteHost, reportedBy, because, reason } = failure;
  const told = lookUp(knowledge, {
    provider,
    replyCode: replyCode?.value,
    enhancedCode: enhancedCode?.value,
    text: diagnostic?.value,
    host: (remoteHost ?? reportedBy)?.value,
    // A reason that a code told adds nothing to the code.
    reason: isCode(because?.value) || reason === 'unknown' ? undefined : reason,
  });
  return { ...told, ...(isOtherSide(failure, told) ? entryOf(knowledge.reasons, reason)?.elsewhere : {}) };
}

/** The server that takes mail for the recipient said it, and it is none of the provider's. */
export const isOtherSide = ({ remoteHost, recipient }: StatedFailure, { foreignHost }: Meaning) =>
  foreignHost === true && takesMailFor(remoteHost?.value, recipient?.value);

const isCode = (words: string | undefined) => words === undefined || /^[\d.]+$/.test(words);
