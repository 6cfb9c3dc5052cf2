import { FileUp } from 'lucide-react';
import { type SyntheticEvent, useId, useRef } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { Button } from '../components/button.tsx';
import { FileButton } from '../components/file-button.tsx';
import { say } from '../components/status.tsx';
import { MessageChoice } from './message-choice.tsx';
import { PasteField } from './paste-field.tsx';
import { useDroppedFile } from './use-dropped-file.ts';
import { usePaste } from './use-paste.ts';
import { type NewEvidence, useReading } from './use-reading.ts';

/** Takes evidence: a text that is pasted or typed, a file that is chosen or dropped anywhere on the window. */
export function EvidenceBox({
  hint,
  rows,
  takesDrops = false,
  onRead,
}: {
  hint: string;
  rows: number;
  /** What is dropped or pasted anywhere on the page is for this box. One box of a page at most. */
  takesDrops?: boolean;
  onRead: (evidence: NewEvidence) => Promise<void>;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { state, read, cancel, choose, complain } = useReading(async (evidence) => {
    await onRead(evidence);
    if (field.current) field.current.value = '';
  });
  const isOver = useDroppedFile(read, takesDrops);
  usePaste(field, takesDrops, readText);

  function readText(text: string) {
    if (text.trim() !== '') {
      read(text);
    } else {
      complain(m.paste_empty());
      field.current?.focus();
    }
  }

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    readText(field.current?.value ?? '');
  }

  return (
    <form onSubmit={submit} noValidate>
      <PasteField
        field={field}
        label={m.paste_label()}
        hint={hint}
        rows={rows}
        wrong={state.is === 'wrong' ? state.text : undefined}
        onRead={readText}
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
        <p className="text-xl font-strong">{m.drop_here()}</p>
        <p className="text-soft">{m.drop_stays()}</p>
      </div>
    </div>
  );
}
