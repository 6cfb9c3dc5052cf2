import { useId } from 'react';
import { m } from '../../messages/compiled/messages.js';

/** Folded until somebody has something to note; open where there is a note already. */
export function NoteField({ text }: { text: string }) {
  const id = useId();
  return (
    <details open={text !== ''}>
      <summary className="link w-fit min-h-6 text-small">{m.question_note_add()}</summary>
      <div className="mt-2 grid gap-1">
        <label htmlFor={id} className="font-semibold">
          {m.question_note()}
        </label>
        <p id={`${id}-hint`} className="text-small text-soft">
          {m.question_note_hint()}
        </p>
        <textarea
          id={id}
          name="note"
          rows={3}
          defaultValue={text}
          className="field"
          aria-describedby={`${id}-hint`}
        />
      </div>
    </details>
  );
}
