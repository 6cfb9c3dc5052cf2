import * as v from 'valibot';
import type { Case } from './case.ts';
import type { CaseMarks } from './case-marks.ts';
import { detailsIn, notesIn } from './log.ts';

const text = v.string();
const optional = v.optional(text);

/** What a list shows of a case without opening it: derived, and derived anew when the case or the content changed. */
export const caseSummarySchema = v.object({
  /** Entries of the log it was derived from. */
  entries: v.number(),
  /** Which flows and texts it was derived with. */
  content: text,
  problem: text,
  outcome: v.optional(v.picklist(['resolved', 'wait', 'other-party', 'cannot-fix', 'escalate'])),
  provider: v.object({ id: text, name: text }),
  sender: optional,
  recipient: optional,
  code: optional,
  /** When its outcome suggests to look at it again. */
  lookAgain: v.optional(v.pipe(text, v.isoTimestamp())),
  /** What the provider knows the customer by, by detail. */
  account: v.optional(v.record(text, text)),
  /** Folded: `foldText`. */
  searchText: text,
});

export type CaseSummary = v.InferOutput<typeof caseSummarySchema>;

/** One line of the list of cases. */
export interface CaseRow {
  readonly id: string;
  /** UTC, ISO 8601. */
  readonly lastChange: string;
  /** Absent until it has been derived. */
  readonly summary?: CaseSummary;
  readonly marks: CaseMarks;
}

/** The part of a ticket that a list needs. */
interface Shown {
  readonly problem: string;
  readonly subject: string;
  readonly outcome?: { readonly kind: NonNullable<CaseSummary['outcome']> } | undefined;
  readonly lookAgain?: string | undefined;
  readonly provider: {
    readonly id: string;
    readonly name: string;
    /** Details that it knows a customer by. */
    readonly account?: readonly string[];
  };
}

/** Of one case no more is searched: the whole list is read when it opens. */
const longestSearchText = 2000;

export function summaryOf(
  of: Case,
  { problem, subject, outcome, lookAgain, provider }: Shown,
  content: string,
): CaseSummary {
  const details = detailsIn(of.log);
  const [sender, recipient, code] = ['sender', 'recipient', 'error-code'].map((id) => details.get(id));
  const account = (provider.account ?? []).flatMap((id) => {
    const value = details.get(id);
    return value === undefined ? [] : [[id, value] as const];
  });
  const words = [
    problem,
    subject,
    provider.name,
    ...details.values(),
    ...notesIn(of.log).map((note) => note.text),
  ];
  return {
    entries: of.log.length,
    content,
    problem,
    ...(outcome ? { outcome: outcome.kind } : {}),
    ...(lookAgain === undefined ? {} : { lookAgain }),
    provider: { id: provider.id, name: provider.name },
    ...(sender === undefined ? {} : { sender }),
    ...(recipient === undefined ? {} : { recipient }),
    ...(code === undefined ? {} : { code }),
    ...(account.length === 0 ? {} : { account: Object.fromEntries(account) }),
    searchText: foldText(words.join(' ').slice(0, longestSearchText)),
  };
}

/** Whether the row shows the case as it is now, with the flows as they are now. */
export function isFresh({ summary }: CaseRow, content: string): boolean {
  return summary !== undefined && summary.content === content;
}

/** Of two instants the later one; an empty text is before all. */
export const laterInstant = (one: string, other: string) => (one < other ? other : one);

/** Letters without case and accents, single spaces. */
export function foldText(written: string): string {
  return written
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
}
