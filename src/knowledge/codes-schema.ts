import * as v from 'valibot';
import { actors, clientActors, codeLabels, entrySources, permanences } from './code-words.ts';

const line = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'));
const text = v.union([line, v.strictObject({ agent: line, customer: line })]);
const actor = v.picklist(actors);

const replyCode = v.pipe(
  v.string(),
  v.regex(/^[2-5]\d\d$/, 'is not a reply code: write three digits in quotes'),
);
/** Of the registry, for every class. */
const anyClass = v.pipe(
  v.string(),
  v.regex(/^X\.\d{1,3}\.\d{1,3}$/, 'is not an enhanced code: write X.1.1, with X for the class'),
);
const enhancedCode = v.pipe(
  v.string(),
  v.regex(/^[X245]\.\d{1,3}\.\d{1,3}$/, 'is not an enhanced code: write one such as 5.1.1'),
);
const start = v.pipe(v.string(), v.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'is not a start: write flow/question'));

/** What a pasted text turned out to be. A bounce is one of two: `failed` or `delayed`; an error text with the code of a mail program is a `program-error`. */
const evidenceKindIds = [
  'failed',
  'delayed',
  'error-text',
  'program-error',
  'complaint',
  'auto-reply',
  'delivered',
  'message',
  'headers',
  'unrecognised',
] as const;

const evidenceSaying = v.strictObject({
  title: text,
  text,
  start,
  /** Where the checks begin when the text gives a reason. */
  startWithReason: v.optional(start),
  others: v.array(v.strictObject({ label: text, start })),
});

/** `readings.yaml` */
export const readingsSchema = v.strictObject(v.entriesFromList(evidenceKindIds, evidenceSaying));

/** What every entry says. `start` is where the checks begin; without it those of the reason do. */
const saying = {
  meaning: text,
  remedy: text,
  actor,
  reason: v.optional(line),
  start: v.optional(start),
  note: v.optional(line),
};

/** `reply-codes.yaml`. Beside the codes stand the classes "2", "4" and "5", for codes that are in no list. */
export const replyCodesSchema = v.strictObject({
  classes: v.strictObject({
    2: v.strictObject(saying),
    4: v.strictObject(saying),
    5: v.strictObject(saying),
  }),
  codes: v.record(
    replyCode,
    v.strictObject({
      /** Words that the standard gives for it. */
      text: v.optional(line),
      ...saying,
      permanence: v.picklist(permanences),
      source: line,
      label: v.optional(v.picklist(codeLabels)),
      /** The enhanced code that a number without a standard stands for. */
      readAs: v.optional(anyClass),
    }),
  ),
});

/** `enhanced-codes.yaml`. Says what a permanent failure means; `temporary` what differs with class 4. */
export const enhancedCodesSchema = v.record(
  anyClass,
  v.strictObject({
    name: line,
    ...saying,
    permanence: v.picklist([...permanences, 'both']),
    source: line,
    temporary: v.optional(
      v.strictObject({ meaning: v.optional(text), remedy: text, actor: v.optional(actor) }),
    ),
  }),
);

/** `microsoft-codes.yaml`: enhanced codes that no registry has. */
export const microsoftCodesSchema = v.record(enhancedCode, v.strictObject({ ...saying, source: line }));

/** `reasons.yaml`: what each reason means when only the words tell it, and words that do. */
export const reasonsSchema = v.record(
  line,
  v.strictObject({
    meaning: text,
    remedy: text,
    actor,
    start,
    texts: v.optional(v.array(line)),
    /** What it means when the other side's server says it, if that is something else. */
    elsewhere: v.optional(v.strictObject({ meaning: text, remedy: text, actor })),
    /** What it means with words that say more. They tell the reason too. */
    causes: v.optional(
      v.array(
        v.strictObject({
          words: v.pipe(v.array(line), v.nonEmpty('is empty: name at least one wording')),
          meaning: text,
          remedy: text,
          actor,
          start: v.optional(start),
        }),
      ),
    ),
  }),
);

const cause = v.strictObject({
  ...saying,
  /** Words of a reply that point to this cause. */
  words: v.optional(v.array(line)),
});

/** `<provider>.yaml`: what its replies mean. */
export const providerCodesSchema = v.strictObject({
  /** The article it is taken from. */
  article: line,
  /** `own`: replies of its own servers. `any`: the article sorts the replies of everybody's servers by code. */
  servers: v.picklist(['own', 'any']),
  codes: v.array(
    v.strictObject({
      reply: v.optional(replyCode),
      enhanced: v.optional(enhancedCode),
      /** The server's words; `*` stands for anything. */
      text: v.optional(line),
      ...saying,
      permanence: v.picklist(permanences),
      source: v.picklist(entrySources),
      label: v.optional(v.picklist(codeLabels)),
      /** The code without these words, or without words of `words`, means something else. */
      textDecides: v.optional(v.literal(true)),
      /** With the code, any of these is enough. */
      words: v.optional(v.array(line)),
      /** Several causes with one reply. */
      causes: v.optional(v.array(cause)),
    }),
  ),
  /** Codes that the article lists with the standard meaning, each with the words of the article. */
  asStandard: v.optional(v.record(line, line)),
});

/** `client-errors.yaml`: errors that mail programs show. */
export const clientErrorsSchema = v.strictObject({
  checks: v.record(line, text),
  errors: v.array(
    v.strictObject({
      client: line,
      code: v.optional(line),
      /** `*` stands for anything. */
      text: v.optional(line),
      meaning: line,
      checks: v.pipe(v.array(line), v.nonEmpty('is empty: name at least one check')),
      actor: v.picklist(clientActors),
      permanence: v.picklist(permanences),
      start,
      /** What it answers where a question asks for the `client-error`. */
      answers: v.optional(line),
      source: v.picklist(['sure', 'likely']),
      /** Stands above other words, which say more: it counts only without them. */
      heading: v.optional(v.literal(true)),
      /** Words that other programs use too: they count only when the program is known. */
      needsClient: v.optional(v.literal(true)),
    }),
  ),
});
