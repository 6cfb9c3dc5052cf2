import { type Author, authorOf, type Entry, type Log } from '../case/log.ts';
import { m } from '../messages/compiled/messages.js';
import { readableTime } from './zoned-time.ts';

/** One line of "who did what". */
export interface HistoryRow {
  readonly id: string;
  readonly who: Author;
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly what: string;
}

/** Names for the ids in a log; an id without one stands for itself. */
export interface HistoryNames {
  readonly flow: (id: string) => string | undefined;
  readonly provider: (id: string) => string | undefined;
  readonly detail: (id: string) => string | undefined;
}

/** Everything that was done in a case, in words, in the order it was done. */
export function historyOf(log: Log, names: HistoryNames): HistoryRow[] {
  return log.map((entry) => ({
    id: entry.id,
    who: authorOf(entry),
    at: entry.at,
    what: wordsFor(entry, names),
  }));
}

function wordsFor(entry: Entry, names: HistoryNames): string {
  switch (entry.type) {
    case 'start':
      return m.handover_did_start({ flow: names.flow(entry.flow) ?? entry.flow });
    case 'provider':
      return m.handover_did_provider({ provider: names.provider(entry.provider) ?? entry.provider });
    case 'answer':
      return answerWords(entry);
    case 'detail': {
      const label = names.detail(entry.detail) ?? entry.detail;
      if (entry.value === '') return m.handover_did_empty({ label });
      const value = entry.detail === 'time' ? readableTime(entry.value) : entry.value;
      return entry.readFrom
        ? m.handover_did_read_detail({ label, value })
        : m.handover_did_detail({ label, value });
    }
    case 'note':
      return entry.text === '' ? m.handover_did_empty_note() : m.handover_did_note({ note: entry.text });
    case 'evidence':
      return entry.name === undefined
        ? m.handover_did_evidence()
        : m.handover_did_evidence_file({ name: entry.name });
    case 'focus':
      return m.handover_did_focus();
    case 'set-aside':
      return m.handover_did_set_aside();
  }
}

function answerWords({ asked, answered, readFrom }: Extract<Entry, { type: 'answer' }>): string {
  const words = { question: asked, answer: answered };
  if (readFrom === 'evidence') return m.handover_did_answer_evidence(words);
  return readFrom === 'provider' ? m.handover_did_answer_provider(words) : m.handover_did_answer(words);
}
