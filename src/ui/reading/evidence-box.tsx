import { FileUp } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, type SyntheticEvent, useId, useRef } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { Button } from '../components/button.tsx';
import { FileButton } from '../components/file-button.tsx';
import { say } from '../components/status.tsx';
import { MessageChoice } from './message-choice.tsx';
import { useDroppedFile } from './use-dropped-file.ts';
import { type NewEvidence, useReading } from './use-reading.ts';

/** A field with more than this slows every key down: such a text is read at once, as a file is. */
const longestInField = 500_000;

/** Takes evidence: a text that is pasted or typed, a file that is chosen or dropped anywhere on the window. */
export function EvidenceBox({
  hint,
  rows,
  takesDrops = false,
  onRead,
}: {
  hint: string;
  rows: number;
  /** A file that is dropped anywhere on the window is read. One box of a page at most. */
  takesDrops?: boolean;
  onRead: (evidence: NewEvidence) => Promise<void>;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { state, read, cancel, choose, complain } = useReading(async (evidence) => {
    await onRead(evidence);
    if (field.current) field.current.value = '';
  });
  const isOver = useDroppedFile(read, takesDrops);
  const id = useId();
  const wrong = state.is === 'wrong' ? state.text : undefined;

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const text = field.current?.value ?? '';
    if (text.trim() !== '') {
      read(text);
    } else {
      complain(m.paste_empty());
      field.current?.focus();
    }
  }

  function pressed(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    submit(event);
  }

  function paste(event: ClipboardEvent) {
    const text = event.clipboardData.getData('text/plain');
    if (text.length <= longestInField) return;
    event.preventDefault();
    read(text);
  }

  return (
    <form onSubmit={submit} noValidate>
      <label htmlFor={id} className={`block font-semibold ${rows > 4 ? 'text-lg leading-7' : ''}`}>
        {m.paste_label()}
      </label>
      <p id={`${id}-hint`} className="mt-1 text-small text-soft">
        {hint}
      </p>
      {wrong && (
        <p id={`${id}-error`} role="alert" className="mt-1 font-medium text-fail">
          {wrong}
        </p>
      )}
      <textarea
        ref={field}
        id={id}
        rows={rows}
        spellCheck={false}
        autoComplete="off"
        translate="no"
        className="field mt-3 font-mono text-small"
        aria-describedby={wrong ? `${id}-hint ${id}-error` : `${id}-hint`}
        aria-invalid={wrong ? true : undefined}
        aria-keyshortcuts="Control+Enter"
        onPaste={paste}
        onKeyDown={pressed}
      />
      <div className="mt-3 flex min-h-control flex-wrap items-center gap-3">
        {state.is === 'reading' && state.isLong ? (
          <Progress name={state.name} share={state.share} onCancel={cancel} />
        ) : (
          <>
            <Button type="submit" look="primary" disabled={state.is === 'reading'}>
              {m.paste_button()}
            </Button>
            <FileButton
              label={m.paste_file()}
              accept=".eml,.mbox,.mbx,.txt,.log,.msg,message/rfc822,application/mbox,text/plain"
              disabled={state.is === 'reading'}
              onFile={read}
            />
          </>
        )}
      </div>
      {state.is === 'choosing' && (
        <MessageChoice
          messages={state.messages}
          hasMore={state.hasMore}
          onChoose={choose}
          onCancel={cancel}
        />
      )}
      {isOver && <DropHere />}
    </form>
  );
}

export function Progress({
  name,
  share,
  onCancel,
}: {
  name: string;
  share: number | undefined;
  onCancel: () => void;
}) {
  const id = useId();
  return (
    <>
      <div className="grid min-w-40 flex-1 gap-1">
        <label htmlFor={id} className="text-small">
          <span role="status">{m.reading_progress({ name })}</span>
        </label>
        <progress id={id} className="h-2 w-full accent-accent" value={share} />
      </div>
      <Button
        onClick={() => {
          onCancel();
          say(m.reading_stopped());
        }}
      >
        {m.reading_cancel()}
      </Button>
    </>
  );
}

export function DropHere() {
  return (
    <div className="pointer-events-none fixed inset-0 z-40 grid place-items-center bg-paper/90 p-6">
      <div className="grid justify-items-center gap-2 rounded-card border-4 border-dashed border-accent p-10 text-center sm:p-16">
        <FileUp aria-hidden="true" className="size-10 text-accent" />
        <p className="text-xl font-semibold">{m.drop_here()}</p>
        <p className="text-soft">{m.drop_stays()}</p>
      </div>
    </div>
  );
}
