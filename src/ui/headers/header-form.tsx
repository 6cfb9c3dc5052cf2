import { type DragEvent, type SyntheticEvent, useId, useRef, useState } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { Button } from '../components/button.tsx';
import { FileButton } from '../components/file-button.tsx';

/** A header is a few kilobytes; a message with attachments has it at its beginning. */
const readBytes = 1024 * 1024;

/** Takes headers that are pasted, dropped or in a file. They go nowhere but into `onRead`, which says what is wrong. */
export function HeaderForm({ onRead }: { onRead: (text: string) => string | undefined }) {
  const [error, setError] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  function read(text: string) {
    const wrong = text.trim() === '' ? m.headers_empty() : onRead(text);
    setError(wrong);
    if (wrong) field.current?.focus();
  }

  async function readFile(file: File) {
    try {
      const text = await file.slice(0, readBytes).text();
      if (field.current) field.current.value = text;
      read(text);
    } catch {
      setError(m.headers_file_failed());
    }
  }

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    read(field.current?.value ?? '');
  }

  function drop(event: DragEvent) {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    readFile(file);
  }

  return (
    <form onSubmit={submit} noValidate onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <label htmlFor={id} className="block font-semibold">
        {m.headers_paste()}
      </label>
      <p id={`${id}-hint`} className="mt-1 text-small text-soft">
        {m.headers_paste_hint()}
      </p>
      {error && (
        <p id={`${id}-error`} role="alert" className="mt-1 font-medium text-fail">
          {error}
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
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
        aria-invalid={error ? true : undefined}
      />
      <div className="mt-3 flex flex-wrap gap-3">
        <Button type="submit" look="primary">
          {m.headers_read()}
        </Button>
        <FileButton label={m.headers_file()} accept=".eml,.txt,message/rfc822,text/plain" onFile={readFile} />
      </div>
    </form>
  );
}
