import { indexOf } from './code-index.ts';
import type { Permanence } from './code-words.ts';
import { type EnhancedCodes, entryOf, type Knowledge, type ReasonCause, type Saying } from './codes.ts';
import { isIn } from './fold.ts';

/** What is known of a reply, its words folded. */
export interface ReadReply {
  readonly replyCode?: string | undefined;
  readonly enhancedCode?: string | undefined;
  /** Folded. */
  readonly words: string;
  /** What the words tell. */
  readonly reason?: string | undefined;
}

export interface StandardMeaning extends Saying {
  readonly from: 'standard' | 'wording' | 'none';
}

/** Standard wording, enhanced code, reply code, class. Words win over codes, which often are too general. */
export function standardMeaning(knowledge: Knowledge, reply: ReadReply): StandardMeaning {
  const byCode = codeMeaning(knowledge, reply);
  const { reason } = reply;
  const cause = causeIn(knowledge, reply);
  if (reason !== undefined && (cause ?? byCode?.reason !== reason)) {
    const said = reasonMeaning(knowledge, reason, reply, cause);
    if (said) return said;
  }
  return (
    byCode ?? classMeaning(knowledge, reply) ?? nameMeaning(knowledge, reply) ?? nothing(knowledge, reply)
  );
}

/** The reason that folded words tell. */
export function reasonIn(knowledge: Knowledge, words: string): string | undefined {
  return indexOf(knowledge).texts.find(({ pattern }) => isIn(pattern, words))?.reason;
}

/** What its words say beyond the reason. */
function causeIn(knowledge: Knowledge, { reason, words }: ReadReply): ReasonCause | undefined {
  return indexOf(knowledge).causes.find((one) => one.reason === reason && isIn(one.pattern, words))?.cause;
}

/** Without any code, the words of the standard for one. */
function nameMeaning(knowledge: Knowledge, { words }: ReadReply): StandardMeaning | undefined {
  const code = indexOf(knowledge).names.find(({ pattern }) => isIn(pattern, words))?.code;
  const meaning = code && (replyMeaning(knowledge, code) ?? enhancedMeaning(knowledge, code));
  return meaning ? { ...meaning, from: 'wording' } : undefined;
}

function reasonMeaning(
  knowledge: Knowledge,
  reason: string,
  reply: ReadReply,
  cause: ReasonCause | undefined,
): StandardMeaning | undefined {
  const entry = entryOf(knowledge.reasons, reason);
  if (!entry) return undefined;
  const { meaning, remedy, actor } = cause ?? entry;
  const start = cause?.start ?? entry.start;
  const permanence = permanenceOf(reply) ?? 'permanent';
  return { meaning, remedy, actor, permanence, reason, start, source: 'wording', from: 'wording' };
}

function codeMeaning(knowledge: Knowledge, reply: ReadReply): StandardMeaning | undefined {
  const { replyCode, enhancedCode } = reply;
  const isVague = enhancedCode === undefined || /^.\.0\.0$/.test(enhancedCode);
  const ofEnhanced = () => enhancedCode && enhancedMeaning(knowledge, enhancedCode, reply);
  const ofReply = () => replyCode && replyMeaning(knowledge, replyCode, reply);
  return (isVague ? ofReply() || ofEnhanced() : ofEnhanced() || ofReply()) || undefined;
}

export function enhancedMeaning(
  knowledge: Knowledge,
  code: string,
  reply: Pick<ReadReply, 'replyCode' | 'enhancedCode'> = { enhancedCode: code },
): StandardMeaning | undefined {
  const microsoft = entryOf(knowledge.microsoft, code) ?? entryOf(knowledge.microsoft, anyClass(code));
  if (microsoft) {
    const permanence = permanenceOf(reply) ?? 'permanent';
    return withStart<StandardMeaning>(knowledge, {
      ...microsoft,
      permanence,
      label: 'microsoft',
      code,
      from: 'standard',
    });
  }
  const entry = entryOf(knowledge.enhanced, anyClass(code));
  if (!entry) return undefined;
  const { meaning, remedy, actor, reason, start, note, source } = entry;
  const permanence = permanenceOf(reply) ?? plainPermanence(entry.permanence);
  const other = code.startsWith('4') || permanence === 'temporary' ? entry.temporary : undefined;
  return withStart<StandardMeaning>(knowledge, {
    meaning: other?.meaning ?? meaning,
    remedy: other?.remedy ?? remedy,
    actor: other?.actor ?? actor,
    permanence,
    reason,
    start,
    note,
    source,
    code,
    from: 'standard',
  });
}

export function replyMeaning(
  knowledge: Knowledge,
  code: string,
  reply: Pick<ReadReply, 'replyCode' | 'enhancedCode'> = { replyCode: code },
): StandardMeaning | undefined {
  const entry = entryOf(knowledge.reply.codes, code);
  if (!entry) return undefined;
  const { meaning, remedy, actor, reason, start, note, label, source } = entry;
  const permanence = permanenceOf(reply) ?? entry.permanence;
  const said = { meaning, remedy, actor, permanence, reason, start, note, label, source, code };
  return withStart<StandardMeaning>(knowledge, { ...said, from: 'standard' });
}

function classMeaning(knowledge: Knowledge, reply: ReadReply): StandardMeaning | undefined {
  const digit = (reply.replyCode ?? reply.enhancedCode)?.[0];
  if (digit !== '2' && digit !== '4' && digit !== '5') return undefined;
  const permanence = permanenceOf(reply) ?? 'permanent';
  return withStart<StandardMeaning>(knowledge, {
    ...knowledge.reply.classes[digit],
    permanence,
    source: 'RFC 5321',
    from: 'standard',
  });
}

function nothing(knowledge: Knowledge, reply: ReadReply): StandardMeaning {
  const unknown = entryOf(knowledge.reasons, 'unknown') ?? {
    meaning: '',
    remedy: '',
    actor: 'nobody',
    start: undefined,
  };
  const { meaning, remedy, actor, start } = unknown;
  const permanence = permanenceOf(reply) ?? 'permanent';
  return { meaning, remedy, actor, permanence, start, source: '', from: 'none' };
}

/** Where the checks begin: what the entry says, else what its reason says. */
export function withStart<Said extends Saying>(knowledge: Knowledge, said: Said): Said {
  return said.start === undefined && said.reason !== undefined
    ? { ...said, start: entryOf(knowledge.reasons, said.reason)?.start }
    : said;
}

/** What the class says. Where the two codes contradict each other, the reply did refuse: permanent. */
export function permanenceOf({
  replyCode,
  enhancedCode,
}: Pick<ReadReply, 'replyCode' | 'enhancedCode'>): Permanence | undefined {
  const classes = [replyCode, enhancedCode].flatMap((code) => permanenceOfClass[code?.[0] ?? ''] ?? []);
  return classes.includes('permanent') ? 'permanent' : classes[0];
}

const permanenceOfClass: Readonly<Record<string, Permanence>> = {
  2: 'success',
  3: 'success',
  4: 'temporary',
  5: 'permanent',
};

/** `X.1.1` for `5.1.1`. */
export function anyClass(code: string): string {
  return `X${code.slice(1)}`;
}

function plainPermanence(permanence: EnhancedCodes[string]['permanence']): Permanence {
  return permanence === 'both' ? 'permanent' : permanence;
}
