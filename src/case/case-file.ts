import * as v from 'valibot';
import type { Case } from './case.ts';
import { parseForeignJson } from './foreign-json.ts';
import { entrySchema } from './log.ts';
import { mergeLogs } from './merge.ts';

/**
 * The version that is written. 2 can say what was left out, 3 names the agents; what an older one does not say is absent.
 * A change that an older app could not read, or would drop without a word, raises it.
 */
const version = 3;

/** More is no case that a person made. Texts: the paste box takes half a million characters. */
export const limits = { fileCharacters: 20_000_000, entries: 5000, textCharacters: 1_000_000 } as const;

/** A clock may be a day wrong or in another zone. A case from further ahead would stay the newest for ever. */
const longestAhead = 2 * 24 * 60 * 60 * 1000;

const text = v.pipe(v.string(), v.maxLength(limits.textCharacters));
/** Stands in addresses of the app. */
const idSchema = v.pipe(text, v.regex(/^[A-Za-z0-9-]{1,64}$/));
/** Exactly as it is written here: entries are sorted by it as text. */
const instantSchema = v.pipe(text, v.isoTimestamp(), v.check(isCanonical));

const leftOutSchema = v.object({
  id: idSchema,
  at: instantSchema,
  by: v.picklist(['agent', 'customer']),
  name: v.optional(text),
  characters: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});

/** Evidence that is in the log of the case, and not in what was handed over. */
export type LeftOut = v.InferOutput<typeof leftOutSchema>;

const headSchema = v.object({
  format: v.literal('mail-triage/case'),
  version: v.pipe(v.number(), v.integer()),
});

const receivedEntrySchema = v.pipe(
  entrySchema,
  v.check(({ id, at }) => v.is(idSchema, id) && v.is(instantSchema, at)),
  v.check(({ by, agent }) => by === 'agent' || agent === undefined),
  v.check((entry) => hasShortTexts(entry)),
);

const bodySchema = v.object({
  case: v.object({
    id: idSchema,
    log: v.pipe(v.array(receivedEntrySchema), v.minLength(1), v.maxLength(limits.entries)),
  }),
  leftOut: v.optional(v.pipe(v.array(leftOutSchema), v.maxLength(limits.entries)), []),
});

/** Why a case from outside was not taken. */
export type Refusal = 'not-a-case' | 'too-big' | 'too-new' | 'ahead-of-time' | 'damaged';

export type ReadCase =
  | { readonly status: 'read'; readonly case: Case; readonly leftOut: readonly LeftOut[] }
  | { readonly status: 'refused'; readonly why: Refusal };

export const refused = (why: Refusal): ReadCase => ({ status: 'refused', why });

/** The whole case as a file: its log, and nothing that can be derived from it. */
export function caseFile(of: Case): string {
  return `${JSON.stringify(caseContent(of, []), null, 2)}\n`;
}

/** What a file and a link hold alike. */
export function caseContent({ id, log }: Case, leftOut: readonly LeftOut[]) {
  return {
    format: 'mail-triage/case',
    version,
    case: { id, log },
    ...(leftOut.length > 0 ? { leftOut } : {}),
  };
}

/** A case as somebody else may have written or changed it: nothing in it is trusted. */
export function readCaseFile(content: string, now: Date): ReadCase {
  if (content.length > limits.fileCharacters) return refused('too-big');
  const parsed = parseForeignJson(content);
  return parsed ? readCaseContent(parsed.value, now) : refused('damaged');
}

export function readCaseContent(content: unknown, now: Date): ReadCase {
  const head = v.safeParse(headSchema, content);
  if (!head.success) return refused('not-a-case');
  if (head.output.version > version || hasUnknownEntries(content)) return refused('too-new');
  const body = v.safeParse(bodySchema, content);
  if (head.output.version < 1 || !body.success) return refused('damaged');
  const { case: found, leftOut } = body.output;
  const merged = mergeLogs([], found.log);
  if (merged.status === 'conflict') return refused('damaged');
  const { log } = merged;
  if (Date.parse(log.at(-1)?.at ?? '') > now.getTime() + longestAhead) return refused('ahead-of-time');
  return { status: 'read', case: { id: found.id, log }, leftOut };
}

/** A kind of entry that this app does not know comes from a newer one. */
function hasUnknownEntries(content: unknown): boolean {
  const result = v.safeParse(typesSchema, content);
  return result.success && result.output.case.log.some(({ type }) => !knownTypes.has(type));
}

const typesSchema = v.object({ case: v.object({ log: v.array(v.object({ type: v.string() })) }) });
const knownTypes: ReadonlySet<string> = new Set(
  entrySchema.options.map(({ entries }) => entries.type.literal),
);

/** As deep as the entry goes: the JSON it came from is not nested deep. */
function hasShortTexts(value: unknown): boolean {
  if (typeof value === 'string') return v.is(text, value);
  return typeof value !== 'object' || value === null || Object.values(value).every(hasShortTexts);
}

function isCanonical(at: string): boolean {
  const time = Date.parse(at);
  return !Number.isNaN(time) && new Date(time).toISOString() === at;
}
