import { addressOf } from '../address.ts';
import type { HeaderField } from '../header-fields.ts';
import { type Piece, piecesOf } from './comments.ts';
import { type Host, hostOf } from './received-host.ts';
import { stated } from './stated.ts';
import { type StatedTime, statedTime, zonedTime } from './stated-time.ts';
import { type Transfer, transferOf } from './transfer.ts';

/** RFC 5321 §4.4: one hop, as the server that took the message noted it. What it does not say is absent. */
export interface Received {
  readonly from?: Host;
  readonly by?: Host;
  readonly via?: string;
  /** The `with` clause as it stands there. */
  readonly with?: string;
  readonly transfer: Transfer;
  readonly id?: string;
  /** The recipient, where the server notes one. */
  readonly for?: string;
  readonly time?: StatedTime;
  /** Comments before any clause, such as `qmail 123 invoked by uid 89`. */
  readonly note?: string;
  readonly field: HeaderField;
}

const clauseNames = ['from', 'by', 'via', 'with', 'id', 'for'] as const;
type ClauseName = (typeof clauseNames)[number];
const clauseName = (word: string) => clauseNames.find((name) => name === word.toLowerCase());

interface Clause {
  readonly name: ClauseName | undefined;
  readonly words: string[];
  readonly comments: string[];
  readonly start: number;
  end: number;
}

/** Reads a `Received` field of any mail system. Takes time that grows with its length only. */
export function parseReceived(field: HeaderField): Received {
  const { body } = field;
  const pieces = piecesOf(body);
  const { time, end } = timeIn(body, pieces);
  const clauses = clausesOf(pieces, end);
  const comments = pieces.flatMap(({ kind, text }) => (kind === 'comment' ? [text] : []));
  const said = (name: ClauseName) => textOf(body, clauses, name);
  const first = (name: ClauseName) => clauses.find((clause) => clause.name === name);
  const host = (name: 'from' | 'by') => {
    const clause = first(name);
    const words = said(name);
    return clause && words ? hostOf(words, clause.words[0] ?? '', clause.comments) : undefined;
  };
  const note = clauses[0]?.name === undefined ? clauses[0]?.comments.join(' ') : undefined;
  const optional = {
    from: host('from'),
    by: host('by'),
    via: said('via'),
    with: said('with'),
    id: first('id')?.words[0],
    for: recipientOf(said('for')),
    time,
    note: note || undefined,
  };
  const transfer = transferOf(said('with') ?? '', first('with')?.words ?? [], comments);
  return { ...stated(optional), transfer, field };
}

/** A list of several recipients, or none at all: `<>`. */
const recipientOf = (clause: string | undefined) =>
  addressOf(clause) ?? clause?.replace(/^<|>.*$/g, '') ?? undefined;

/** The time behind the last semicolon; some systems leave the semicolon out. Clauses end where it begins. */
function timeIn(
  body: string,
  pieces: readonly Piece[],
): { readonly time?: StatedTime; readonly end: number } {
  const semicolons = pieces.flatMap(({ kind, text, start }) => {
    const at = kind === 'text' ? text.lastIndexOf(';') : -1;
    return at < 0 ? [] : [start + at];
  });
  const last = semicolons.at(-1);
  if (last !== undefined) {
    const time = statedTime(body.slice(last + 1));
    if (time) return { time, end: last };
  }
  const time = zonedTime(body);
  if (!time) return { end: last ?? body.length };
  const at = body.indexOf(time.words);
  return { time, end: weekdayBefore(body, at) };
}

function weekdayBefore(body: string, at: number): number {
  const weekday = /[A-Z][a-z]{2,8}, ?$/.exec(body.slice(Math.max(0, at - 12), at));
  return weekday ? at - weekday[0].length : at;
}

function clausesOf(pieces: readonly Piece[], end: number): Clause[] {
  const clauses: Clause[] = [{ name: undefined, words: [], comments: [], start: 0, end: 0 }];
  for (const piece of pieces) {
    if (piece.start >= end) break;
    const clause = clauses.at(-1);
    if (piece.kind === 'comment' && clause) {
      clause.comments.push(piece.text.trim());
      clause.end = Math.min(piece.end, end);
      continue;
    }
    for (const { 0: word, index } of piece.text.slice(0, end - piece.start).matchAll(/[^\s;]+/g)) {
      const name = clauseName(word);
      const start = piece.start + index;
      if (name) clauses.push({ name, words: [], comments: [], start: start + word.length, end: start });
      else addWord(clauses.at(-1), word, start + word.length);
    }
  }
  return clauses;
}

function addWord(clause: Clause | undefined, word: string, end: number): void {
  if (!clause) return;
  clause.words.push(word);
  clause.end = end;
}

/** A clause as it stands there; the same clause said again is joined. */
function textOf(body: string, clauses: readonly Clause[], name: ClauseName): string | undefined {
  const said = clauses
    .filter((clause) => clause.name === name && clause.end > clause.start)
    .map(({ start, end }) => body.slice(start, end).trim());
  return said.length === 0 ? undefined : said.join('; ');
}
