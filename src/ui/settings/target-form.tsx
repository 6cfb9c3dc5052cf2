import { type SyntheticEvent, useId, useState } from 'react';
import { m } from '../../messages/compiled/messages.js';
import type { TargetSettings } from '../../ticket/targets/target-settings.ts';
import { Button } from '../components/button.tsx';
import { readTargetForm } from './read-target-form.ts';
import { type TargetField, targetFields } from './target-settings-fields.ts';
import type { TargetKind } from './targets.ts';

/** What one kind of helpdesk has to be told. */
export function TargetForm({ kind, onSave }: { kind: TargetKind; onSave: (target: TargetSettings) => void }) {
  const id = useId();
  const [error, setError] = useState<{ readonly name: string | undefined; readonly text: string }>();

  function save(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const read = readTargetForm(kind, new FormData(event.currentTarget));
    if ('target' in read) {
      setError(undefined);
      onSave(read.target);
      return;
    }
    const { wrong, why } = read;
    const what = wrong ? `${wrong.label()}: ${why}` : why;
    setError({ name: wrong?.name, text: m.helpdesk_wrong({ what }) });
    if (wrong) document.getElementById(`${id}-${wrong.name}`)?.focus();
  }

  return (
    <form onSubmit={save} noValidate className="grid grid-cols-1 gap-4">
      {error && (
        <p id={`${id}-error`} role="alert" className="font-medium text-fail">
          {error.text}
        </p>
      )}
      {targetFields[kind].map((field) => (
        <Field
          key={field.name}
          field={field}
          id={`${id}-${field.name}`}
          errorId={error?.name === field.name ? `${id}-error` : undefined}
        />
      ))}
      <div>
        <Button type="submit" look="primary">
          {m.helpdesk_add()}
        </Button>
      </div>
    </form>
  );
}

function Field({ field, id, errorId }: { field: TargetField; id: string; errorId: string | undefined }) {
  const { name, kind } = field;
  const label = field.isOptional ? m.helpdesk_setting_optional({ label: field.label() }) : field.label();
  const shared = { id, name, 'aria-invalid': errorId !== undefined, 'aria-describedby': errorId };
  if (kind === 'switch') {
    return (
      <label className="flex min-h-8 items-center gap-3">
        <input type="checkbox" className="size-5" name={name} defaultChecked={field.isOn ?? false} />
        {label}
      </label>
    );
  }
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {kind === 'fields' && <textarea rows={3} className="field font-mono" spellCheck={false} {...shared} />}
      {kind === 'page' && (
        <select className="field" {...shared}>
          <option value="agent">{m.helpdesk_setting_page_agent()}</option>
          <option value="self-service">{m.helpdesk_setting_page_self_service()}</option>
        </select>
      )}
      {(kind === 'text' || kind === 'number') && (
        <input
          className="field"
          autoComplete="off"
          spellCheck={false}
          inputMode={kind === 'number' ? 'numeric' : 'text'}
          {...shared}
        />
      )}
    </div>
  );
}
