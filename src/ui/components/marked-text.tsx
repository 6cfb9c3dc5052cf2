import { useMemo } from 'react';
import { wordFinder } from '../../mail/find-words.ts';
import type { Finding, Reading } from '../../mail/reading.ts';
import { m } from '../../messages/compiled/messages.js';

/** A pasted text, shown as text and as nothing else, with the words marked from which something was read. */
export function MarkedText({
  text,
  reading,
  labelledBy,
}: {
  text: string;
  reading: Reading | undefined;
  labelledBy: string;
}) {
  const pieces = useMemo(() => piecesOf(text, reading ? marksIn(text, reading) : []), [text, reading]);
  return (
    <section
      aria-labelledby={labelledBy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className="mt-2 max-h-96 overflow-auto rounded-card border border-rule bg-tint p-3 font-mono text-small whitespace-pre-wrap wrap-anywhere"
      translate="no"
      lang="en"
    >
      {pieces.map(({ start, words, label }) =>
        label === undefined ? (
          <span key={start}>{words}</span>
        ) : (
          <mark
            key={start}
            title={label}
            className="bg-wait-tint text-ink underline decoration-wait decoration-2 underline-offset-2"
          >
            {words}
          </mark>
        ),
      )}
    </section>
  );
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** Of a mailing with hundreds of recipients the first ones show how it was read. */
const mostFailures = 12;

function marksIn(
  text: string,
  { failures, sender, subject, messageId, sendingIp, because }: Reading,
): Mark[] {
  const found: readonly (readonly [string, Finding | undefined])[] = [
    ...failures.slice(0, mostFailures).flatMap(
      (failure) =>
        [
          [m.evidence_mark_recipient(), failure.recipient],
          [m.evidence_mark_code(), failure.replyCode],
          [m.evidence_mark_code(), failure.enhancedCode],
          [m.evidence_mark_code(), failure.clientCode],
          [m.evidence_mark_words(), failure.diagnostic],
          [m.evidence_mark_host(), failure.remoteHost],
          [m.evidence_mark_host(), failure.reportedBy],
          [m.evidence_mark_time(), failure.at],
          [m.evidence_mark_reason(), failure.because],
        ] as const,
    ),
    [m.evidence_mark_sender(), sender],
    [m.evidence_mark_message(), subject],
    [m.evidence_mark_message(), messageId],
    [m.evidence_mark_host(), sendingIp],
    [m.evidence_mark_reason(), because],
  ];
  const find = wordFinder(text);
  const once = new Map(
    found.flatMap(([label, finding]) => (finding ? [[finding.words, { label, finding }]] : [])),
  );
  const marks = [...once.values()].flatMap(({ label, finding }) => {
    const stretch = find(finding);
    return stretch ? [{ ...stretch, label }] : [];
  });
  return withoutOverlap(marks);
}

/** Of marks within one another the outer one stays: it names what the inner ones are part of. */
function withoutOverlap(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    const last = kept.at(-1);
    if (!last || mark.start >= last.end) kept.push(mark);
    else if (mark.end > last.end) kept[kept.length - 1] = { ...last, end: mark.end };
  }
  return kept;
}

function piecesOf(text: string, marks: readonly Mark[]) {
  const pieces: { start: number; words: string; label?: string }[] = [];
  let at = 0;
  for (const { start, end, label } of marks) {
    if (start > at) pieces.push({ start: at, words: text.slice(at, start) });
    pieces.push({ start, words: text.slice(start, end), label });
    at = end;
  }
  if (at < text.length) pieces.push({ start: at, words: text.slice(at) });
  return pieces;
}
