import { m } from '../../messages/compiled/messages.js';
import type { TargetField } from './target-settings-fields.ts';

/** One setting of a helpdesk, with what is wrong with it. */
export function TargetFieldInput({
  field,
  details,
  id,
  error,
}: {
  field: TargetField;
  /** Every detail that a ticket can hold. */
  details: readonly string[];
  id: string;
  error: string | undefined;
}) {
  const { name, kind } = field;
  const label = field.isOptional ? m.helpdesk_setting_optional({ label: field.label() }) : field.label();
  const ids = [...(field.hint ? [`${id}-hint`] : []), ...(error === undefined ? [] : [`${id}-error`])];
  const shared = {
    id,
    name,
    'aria-invalid': error !== undefined,
    'aria-describedby': ids.join(' ') || undefined,
  };
  const help = (
    <>
      {field.hint && (
        <p id={`${id}-hint`} className="text-small text-soft">
          {field.hint({ details: details.join(', ') })}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} role="alert" className="font-strong text-fail">
          {error}
        </p>
      )}
    </>
  );
  if (kind === 'switch') {
    return (
      <div>
        <label className="flex min-h-8 items-center gap-3">
          <input type="checkbox" className="size-5" defaultChecked={field.isOn ?? false} {...shared} />
          {label}
        </label>
        <div className="ms-8">{help}</div>
      </div>
    );
  }
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-strong">
        {label}
      </label>
      {help}
      {kind === 'fields' && <textarea rows={3} className="field font-mono" spellCheck={false} {...shared} />}
      {kind === 'page' && (
        <select className="field" {...shared}>
          <option value="agent">{m.helpdesk_setting_page_agent()}</option>
          <option value="self-service">{m.helpdesk_setting_page_self_service()}</option>
        </select>
      )}
      {(kind === 'text' || kind === 'address' || kind === 'number') && (
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
