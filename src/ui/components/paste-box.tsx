import { type SyntheticEvent, useId, useRef, useState } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { Button } from './button.tsx';

/** Long enough for any bounce; a whole mail with attachments belongs in a file. */
const longest = 500_000;

/** Takes a text as evidence. What is in it is only ever shown as text. */
export function PasteBox({
  hint,
  rows,
  onRead,
}: {
  hint: string;
  rows: number;
  onRead: (text: string) => Promise<void>;
}) {
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  async function read(event: SyntheticEvent) {
    event.preventDefault();
    const text = field.current?.value ?? '';
    const wrong =
      text.trim() === ''
        ? m.paste_empty()
        : text.length > longest
          ? m.file_too_long({ limit: longest.toLocaleString('en-US') })
          : undefined;
    setError(wrong);
    if (wrong) return field.current?.focus();
    setBusy(true);
    try {
      await onRead(text);
      if (field.current) field.current.value = '';
    } catch {
      setError(m.status_not_loaded());
    }
    setBusy(false);
  }

  return (
    <form onSubmit={read} noValidate>
      <label htmlFor={id} className={`block font-semibold ${rows > 4 ? 'text-lg leading-7' : ''}`}>
        {m.paste_label()}
      </label>
      <p id={`${id}-hint`} className="mt-1 text-small text-soft">
        {hint}
      </p>
      {error && (
        <p id={`${id}-error`} role="alert" className="mt-1 font-medium text-fail">
          {error}
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
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
        aria-invalid={error ? true : undefined}
      />
      <Button type="submit" look="primary" className="mt-3" disabled={busy}>
        {m.paste_button()}
      </Button>
    </form>
  );
}
