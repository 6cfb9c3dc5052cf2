import type * as v from 'valibot';
import type { Actor, Permanence } from './code-words.ts';
import type {
  clientErrorsSchema,
  enhancedCodesSchema,
  microsoftCodesSchema,
  providerCodesSchema,
  readingsSchema,
  reasonsSchema,
  replyCodesSchema,
} from './codes-schema.ts';

/** One wording for everybody, or one for each audience. */
export type Words = string | { readonly agent: string; readonly customer: string };

type ReplyCodes = v.InferOutput<typeof replyCodesSchema>;
export type EnhancedCodes = v.InferOutput<typeof enhancedCodesSchema>;
type MicrosoftCodes = v.InferOutput<typeof microsoftCodesSchema>;
type Reasons = v.InferOutput<typeof reasonsSchema>;
export type ReasonCause = NonNullable<Reasons[string]['causes']>[number];
export type Readings = v.InferOutput<typeof readingsSchema>;
export type ProviderCodes = v.InferOutput<typeof providerCodesSchema>;
type ClientErrors = v.InferOutput<typeof clientErrorsSchema>;

export type ProviderEntry = ProviderCodes['codes'][number];
export type ClientError = ClientErrors['errors'][number];

/** Everything in `flows/codes/`, and of the providers what it takes to know whose server spoke. */
export interface Knowledge {
  readonly reply: ReplyCodes;
  readonly enhanced: EnhancedCodes;
  readonly microsoft: MicrosoftCodes;
  readonly reasons: Reasons;
  readonly clients: ClientErrors;
  /** Absent where the file is broken. */
  readonly readings?: Readings | undefined;
  readonly providers: Readonly<Record<string, ProviderCodes>>;
  /** Host name endings of each provider's servers. */
  readonly hosts: Readonly<Record<string, readonly string[]>>;
}

/** What a code or a text means, and what to do. */
export interface Saying {
  readonly meaning: Words;
  readonly remedy: Words;
  readonly actor: Actor;
  readonly permanence: Permanence;
  readonly reason?: string | undefined;
  /** `flow/question` where the checks for it begin. */
  readonly start?: string | undefined;
  readonly note?: string | undefined;
  readonly label?: 'non-standard' | 'microsoft' | undefined;
  /** The code it was found under, such as `550 5.1.1` or `X.1.1`. */
  readonly code?: string | undefined;
  /** An RFC, the registry, or the article of a provider. */
  readonly source: string;
}

/** What stands under a key that somebody typed or a message had: never what every object has. */
export function entryOf<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

export function wordsFor(words: Words, audience: 'agent' | 'customer'): string {
  return typeof words === 'string' ? words : words[audience];
}
