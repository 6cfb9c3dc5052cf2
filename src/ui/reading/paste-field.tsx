import { type ClipboardEvent, type KeyboardEvent, type RefObject, useId } from 'react';
import { longestInField } from './use-paste.ts';

/** A field for the text of a message, and what was wrong with what was given last. */
export function PasteField({
  field,
  label,
  hint,
  rows,
  wrong,
  onRead,
}: {
  field: RefObject<HTMLTextAreaElement | null>;
  label: string;
  hint: string;
  rows: number;
  wrong: string | undefined;
  /** A text that is to be read now: with Ctrl+Enter, or because it is too long for a field. */
  onRead: (text: string) => void;
}) {
  const id = useId();

  function pressed(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onRead(event.currentTarget.value);
  }

  function paste(event: ClipboardEvent) {
    const text = event.clipboardData.getData('text/plain');
    if (text.length <= longestInField) return;
    event.preventDefault();
    onRead(text);
  }

  return (
    <>
      <label htmlFor={id} className={`block font-strong ${rows > 4 ? 'text-lg leading-7' : ''}`}>
        {label}
      </label>
      <p id={`${id}-hint`} className="mt-1 text-small text-soft">
        {hint}
      </p>
      {wrong !== undefined && (
        <p id={`${id}-error`} role="alert" className="mt-1 font-strong text-fail">
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
        aria-describedby={wrong === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
        aria-invalid={wrong === undefined ? undefined : true}
        aria-keyshortcuts="Control+Enter"
        onPaste={paste}
        onKeyDown={pressed}
      />
    </>
  );
}
