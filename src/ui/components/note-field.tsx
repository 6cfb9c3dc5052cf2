import { useId, useRef } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { useAudience, useSettings } from '../settings.ts';
import { Button } from './button.tsx';

/** Folded until somebody has something to note; open where there is a note already. */
export function NoteField({ text }: { text: string }) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <details open={text !== ''}>
      <summary className="link w-fit min-h-6 text-small">{m.question_note_add()}</summary>
      <div className="mt-2 grid gap-1">
        <label htmlFor={id} className="font-strong">
          {m.question_note()}
        </label>
        <p id={`${id}-hint`} className="text-small text-soft">
          {m.question_note_hint()}
        </p>
        <CannedNotes onInsert={(canned) => insert(field.current, canned)} />
        <textarea
          ref={field}
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

/** Texts that the agent writes often: a press puts one where the cursor is. */
function CannedNotes({ onInsert }: { onInsert: (text: string) => void }) {
  const { cannedNotes = [] } = useSettings();
  if (useAudience() === 'customer' || cannedNotes.length === 0) return null;
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="text-small text-soft">{m.settings_notes_insert()}</legend>
      {cannedNotes.map((text) => (
        <Button key={text} className="max-w-full text-small" onClick={() => onInsert(text)}>
          <span className="truncate">{text}</span>
        </Button>
      ))}
    </fieldset>
  );
}

function insert(field: HTMLTextAreaElement | null, text: string) {
  if (!field) return;
  const { selectionStart: start, selectionEnd: end, value } = field;
  const gap = start > 0 && !/\s$/.test(value.slice(0, start)) ? '\n' : '';
  field.setRangeText(gap + text, start, end, 'end');
  field.focus();
}
