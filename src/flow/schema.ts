import * as v from 'valibot';
import { idSchema, targetSchema } from './id-schema.ts';
import { markdownTextSchema } from './markdown-text-schema.ts';
import { lineSchema, textSchema } from './text-schema.ts';
import { timeSpanPattern } from './time-span.ts';

const optionSchema = v.strictObject({
  id: idSchema,
  label: v.optional(textSchema),
  hint: v.optional(textSchema),
  next: targetSchema,
  /** Values of the question's finding that choose this option. */
  when: v.optional(v.array(lineSchema)),
});

const howSchema = v.union([
  markdownTextSchema,
  v.array(v.strictObject({ in: lineSchema, steps: markdownTextSchema })),
]);

/** The same list as the checks of src/dns: a test holds them together. */
export const lookUpChecks = ['domain', 'mx', 'spf', 'dkim', 'dmarc', 'ptr'] as const;

/**
 * DNS look-ups that help to answer, about the domain of the sender or of the recipient. Where its mail is hosted `here`,
 * at the provider of the case, the records are compared with what that provider asks for; never those of somebody else.
 */
const lookUpSchema = v.strictObject({
  checks: v.pipe(v.array(v.picklist(lookUpChecks)), v.nonEmpty('is empty: name a check, or delete it')),
  of: v.picklist(['sender', 'recipient']),
  hosted: v.picklist(['here', 'elsewhere']),
});

const questionSchema = v.strictObject({
  ask: textSchema,
  why: textSchema,
  how: howSchema,
  say: lineSchema,
  explain: v.optional(v.strictObject({ title: textSchema, text: markdownTextSchema })),
  facts: v.optional(v.array(lineSchema)),
  collect: v.optional(v.array(idSchema)),
  for: v.optional(v.literal('agent')),
  answeredBy: v.optional(idSchema),
  lookUp: v.optional(lookUpSchema),
  options: v.array(optionSchema),
});

const outcomeBase = {
  title: textSchema,
  /** What happens next. */
  after: markdownTextSchema,
  collect: v.optional(v.array(idSchema)),
  /** What a helpdesk writes to its customer in the place of `title` and `after`, which speak to who sits before the app. */
  reply: v.optional(v.strictObject({ found: v.optional(lineSchema), next: markdownTextSchema })),
};

const timeSpanSchema = v.pipe(
  v.string(),
  v.regex(timeSpanPattern, 'is not a time: write it such as `30 minutes`, `4 hours` or `2 days`'),
);

const outcomeSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('resolved'), ...outcomeBase }),
  v.strictObject({
    kind: v.literal('wait'),
    ...outcomeBase,
    until: textSchema,
    watch: textSchema,
    comeBack: textSchema,
    /** After this time somebody looks at the case again. */
    lookAgain: v.optional(timeSpanSchema),
  }),
  v.strictObject({
    kind: v.literal('other-party'),
    ...outcomeBase,
    party: v.picklist(['sender-admin', 'recipient-admin', 'recipient']),
    message: v.strictObject({ subject: lineSchema, body: lineSchema }),
  }),
  v.strictObject({ kind: v.literal('cannot-fix'), ...outcomeBase }),
  v.strictObject({
    kind: v.literal('escalate'),
    ...outcomeBase,
    /** Details that support of a provider asks for, and that this problem does not have. */
    without: v.optional(v.array(idSchema)),
    evidence: v.optional(v.array(idSchema)),
  }),
]);

/** One file of `flows/`. */
export const flowSchema = v.strictObject({
  title: textSchema,
  summary: textSchema,
  start: idSchema,
  questions: v.record(idSchema, questionSchema),
  outcomes: v.record(idSchema, outcomeSchema),
});

/** One file `flows/<flow>.journeys.yaml`: example cases, and where they end. */
export const journeysSchema = v.array(
  v.strictObject({
    case: lineSchema,
    from: v.optional(targetSchema),
    answers: v.record(targetSchema, idSchema),
    ends: targetSchema,
  }),
);

export type FlowContent = v.InferOutput<typeof flowSchema>;
export type Question = v.InferOutput<typeof questionSchema>;
export type Option = v.InferOutput<typeof optionSchema>;
export type Outcome = v.InferOutput<typeof outcomeSchema>;
export type OutcomeKind = Outcome['kind'];
export type Journey = v.InferOutput<typeof journeysSchema>[number];
