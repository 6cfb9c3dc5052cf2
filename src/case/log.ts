import * as v from 'valibot';
import { readingSchema } from '../mail/reading.ts';

const text = v.string();
const base = {
  /** Unique on every device. */
  id: v.pipe(text, v.nonEmpty()),
  /** UTC, ISO 8601. */
  at: v.pipe(text, v.isoTimestamp()),
  by: v.picklist(['agent', 'customer']),
  /** What the agent is called, where they said it on their device. A customer is never named. */
  agent: v.optional(v.pipe(text, v.nonEmpty())),
};

/**
 * One line of the log. Entries are only appended: the latest answer to a question counts, and so does the latest value
 * of a detail.
 */
export const entrySchema = v.variant('type', [
  v.object({
    ...base,
    type: v.literal('start'),
    flow: text,
    version: text,
    /** The question where it began, where that is not the first of the flow. */
    question: v.optional(text),
  }),
  v.object({ ...base, type: v.literal('provider'), provider: text }),
  v.object({
    ...base,
    type: v.literal('answer'),
    /** `flow/question` */
    question: text,
    option: text,
    /** The words the person saw: they stay true when the flow is edited. */
    asked: text,
    answered: text,
    /** What answered instead of a person. */
    readFrom: v.optional(v.picklist(['provider', 'evidence'])),
    /** The finding of the evidence that answered. */
    finding: v.optional(text),
  }),
  v.object({
    ...base,
    type: v.literal('detail'),
    detail: text,
    value: text,
    /** Read from what was pasted, not said by a person. */
    readFrom: v.optional(v.literal('evidence')),
  }),
  v.object({ ...base, type: v.literal('note'), question: v.optional(text), text }),
  v.object({
    ...base,
    type: v.literal('evidence'),
    /** Without attachments and secrets. */
    text,
    /** Of the file it came from. */
    name: v.optional(text),
    /** What was read from it then: it stays true when the reading gets better. */
    reading: v.optional(readingSchema),
    /** What a look-up found, by the name of the finding. */
    findings: v.optional(v.record(text, text)),
    /** The findings that this look-up can give: what it does not give is no longer known. */
    speaksFor: v.optional(v.array(text)),
    /** How much of it is not kept here, in bytes: attachments, and what was too long. */
    leftOut: v.optional(v.number()),
  }),
  /** Which of several failures the case is about. */
  v.object({ ...base, type: v.literal('focus'), evidence: text, failure: v.number() }),
  /** A text that said nothing: it stays in the log, and the case goes on without it. */
  v.object({ ...base, type: v.literal('set-aside'), evidence: text }),
]);

export type Entry = v.InferOutput<typeof entrySchema>;
export type EntryOf<Type extends Entry['type']> = Extract<Entry, { type: Type }>;
export type Answer = EntryOf<'answer'>;
type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;
/** Who wrote an entry. */
export type Author = Pick<Entry, 'by' | 'agent'>;
/** What happened, before it is known when, by whom and under which id. */
export type Happening = DistributiveOmit<Entry, 'id' | 'at' | keyof Author>;

export type Log = readonly Entry[];

export function authorOf({ by, agent }: Author): Author {
  return agent === undefined ? { by } : { by, agent };
}

export function entriesIn<Type extends Entry['type']>(log: Log, type: Type): EntryOf<Type>[] {
  return log.filter((entry): entry is EntryOf<Type> => entry.type === type);
}

/** The evidence that counts, without what was set aside. */
export function evidenceIn(log: Log): EntryOf<'evidence'>[] {
  const aside = new Set(entriesIn(log, 'set-aside').map(({ evidence }) => evidence));
  return entriesIn(log, 'evidence').filter(({ id }) => !aside.has(id));
}

/** Whether a look-up spoke for the finding, not only a text. */
export function isLookedUp(log: Log, finding: string): boolean {
  return entriesIn(log, 'evidence').some(
    ({ findings = {}, speaksFor = [] }) => Object.hasOwn(findings, finding) || speaksFor.includes(finding),
  );
}

/**
 * The latest answer to each question, by `flow/question`. One that was read from a look-up goes when a later look-up, or
 * another provider, takes its finding back.
 */
export function answersIn(log: Log): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const entry of log) {
    if (entry.type === 'answer') answers.set(entry.question, entry);
    const gone = takenBackBy(entry);
    for (const [question, { finding }] of answers)
      if (finding !== undefined && gone.includes(finding)) answers.delete(question);
  }
  return answers;
}

/** The findings that a look-up speaks for and does not give, and those that were about another provider. */
export function takenBackBy(entry: Entry): readonly string[] {
  if (entry.type === 'provider') return aboutProvider;
  if (entry.type !== 'evidence') return [];
  const { speaksFor = [], findings = {} } = entry;
  return speaksFor.filter((finding) => !Object.hasOwn(findings, finding));
}

const aboutProvider = ['mx-points-here'];

/** The latest value of each ticket detail. A detail that was emptied is absent. */
export function detailsIn(log: Log): ReadonlyMap<string, string> {
  const latest = new Map(entriesIn(log, 'detail').map(({ detail, value }) => [detail, value]));
  return new Map([...latest].filter(([, value]) => value !== ''));
}

/** The details whose latest value was read from what was pasted. */
export function detailsReadIn(log: Log): ReadonlySet<string> {
  const latest = new Map(entriesIn(log, 'detail').map((entry) => [entry.detail, entry]));
  return new Set([...latest.values()].filter(({ readFrom }) => readFrom).map(({ detail }) => detail));
}

/** The provider chosen last. */
export function providerIn(log: Log): string | undefined {
  return entriesIn(log, 'provider').at(-1)?.provider;
}

/** The latest note for a question, or for the case as a whole. */
export function noteIn(log: Log, question?: string): string {
  return entriesIn(log, 'note').findLast((note) => note.question === question)?.text ?? '';
}

/** The latest note of each question, those that were not emptied. */
export function notesIn(log: Log): EntryOf<'note'>[] {
  const latest = new Map(entriesIn(log, 'note').map((note) => [note.question, note]));
  return [...latest.values()].filter(({ text }) => text !== '');
}

/** In the order in which they happened, wherever they were written. Entries of one instant keep their order. */
export function inOrder(entries: Log): Entry[] {
  return entries.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}
