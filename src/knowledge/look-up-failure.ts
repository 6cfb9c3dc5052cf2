import type { Knowledge } from './codes.ts';
import { lookUp, type Meaning } from './look-up.ts';

interface Stated {
  readonly value: string;
}

/** What a report or a reply says of one failed delivery. */
export interface StatedFailure {
  readonly replyCode?: Stated | undefined;
  readonly enhancedCode?: Stated | undefined;
  readonly diagnostic?: Stated | undefined;
  readonly remoteHost?: Stated | undefined;
  readonly reportedBy?: Stated | undefined;
  /** The words, or the code, that told the reason. */
  readonly because?: Stated | undefined;
  readonly reason: string;
}

/** What a failure means for somebody whose mail is at this provider. */
export function lookUpFailure(
  knowledge: Knowledge,
  { replyCode, enhancedCode, diagnostic, remoteHost, reportedBy, because, reason }: StatedFailure,
  provider: string | undefined,
): Meaning {
  return lookUp(knowledge, {
    provider,
    replyCode: replyCode?.value,
    enhancedCode: enhancedCode?.value,
    text: diagnostic?.value,
    host: (remoteHost ?? reportedBy)?.value,
    // A reason that a code told adds nothing to the code.
    reason: isCode(because?.value) || reason === 'unknown' ? undefined : reason,
  });
}

const isCode = (words: string | undefined) => words === undefined || /^[\d.]+$/.test(words);
