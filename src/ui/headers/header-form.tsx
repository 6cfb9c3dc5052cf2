import {
  type ClipboardEvent,
  type KeyboardEvent,
  type SyntheticEvent,
  useEffect,
  useId,
  useRef,
} from 'react';
import { m } from '../../messages/compiled/messages.js';
import { Button } from '../components/button.tsx';
import { FileButton } from '../components/file-button.tsx';
import { DropHere, longestInField, Progress } from '../reading/evidence-box.tsx';
import { useDroppedFile } from '../reading/use-dropped-file.ts';
import type { Given } from '../reading/use-reading.ts';

/** Takes headers that are pasted, in a file, or dropped anywhere on the page. They go nowhere but into `onRead`. */
export function HeaderForm({
  wrong,
  reading,
  onRead,
  onCancel,
}: {
  /** What is wrong with what was given last. */
  wrong: string | undefined;
  /** The name of what is read now, if that takes long. */
  reading: string | undefined;
  onRead: (given: Given) => void;
  onCancel: () => void;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const isOver = useDroppedFile(onRead);

  useEffect(() => {
    if (wrong !== undefined) field.current?.focus();
  }, [wrong]);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    onRead(field.current?.value ?? '');
  }

  function pressed(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
  }

  function paste(event: ClipboardEvent) {
    const text = event.clipboardData.getData('text/plain');
    if (text.length <= longestInField) return;
    event.preventDefault();
    onRead(text);
  }

  return (
    <form onSubmit={submit} noValidate>
      <label htmlFor={id} className="block font-semibold">
        {m.headers_paste()}
      </label>
      <p id={`${id}-hint`} className="mt-1 text-small text-soft">
        {m.headers_paste_hint()}
      </p>
      {wrong !== undefined && (
        <p id={`${id}-error`} role="alert" className="mt-1 font-medium text-fail">
          {wrong}
        </p>
      )}
      <textarea
        ref={field}
        id={id}
        rows={8}
        spellCheck={false}
        autoComplete="off"
        translate="no"
        className="field mt-3 font-mono text-small"
        aria-describedby={wrong === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
        aria-invalid={wrong === undefined ? undefined : true}
        aria-keyshortcuts="Control+Enter"
        onPaste={paste}
        onKeyDown={pressed}
      />
      <div className="mt-3 flex min-h-control flex-wrap items-center gap-3">
        {reading === undefined ? (
          <>
            <Button type="submit" look="primary">
              {m.headers_read()}
            </Button>
            <FileButton
              label={m.headers_file()}
              accept=".eml,.txt,message/rfc822,text/plain"
              onFile={onRead}
            />
          </>
        ) : (
          <Progress name={reading} share={undefined} onCancel={onCancel} />
        )}
      </div>
      {isOver && <DropHere />}
    </form>
  );
}
