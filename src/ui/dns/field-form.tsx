import { type SyntheticEvent, useId } from 'react';
import type { LookUpFields } from '../../case/look-up-fields.ts';
import { m } from '../../messages/compiled/messages.js';
import { type DnsFields, fieldsFromForm, withChanged } from './fields.ts';

type Name = keyof DnsFields;

/** What is to be looked up. Enter in a field asks for it. */
export function FieldForm({
  names,
  folded = [],
  fields,
  onChange,
  onEnter,
}: {
  names: readonly Name[];
  /** Fields that few people need: they open with the fold, or are open where something is known of them. */
  folded?: readonly Name[];
  fields: LookUpFields;
  onChange: (fields: LookUpFields) => void;
  onEnter: () => void;
}) {
  const change = (event: SyntheticEvent<HTMLFormElement>) =>
    onChange(withChanged(fields, fieldsFromForm(new FormData(event.currentTarget), [...names, ...folded])));
  return (
    <form
      className="mt-6 grid grid-cols-1 gap-4"
      aria-label={m.dns_fields()}
      onChange={change}
      onSubmit={(event) => {
        event.preventDefault();
        onEnter();
      }}
    >
      <Fields names={names} fields={fields} />
      {folded.length > 0 && (
        <details open={folded.some((name) => fields[name] !== undefined) || undefined}>
          <summary className="link min-h-6 w-fit">{m.dns_more_fields()}</summary>
          <div className="mt-3">
            <Fields names={folded} fields={fields} />
          </div>
        </details>
      )}
      {/* A form with several fields is only sent by Enter where it has a button. */}
      <button type="submit" className="hidden" tabIndex={-1} aria-hidden="true" />
    </form>
  );
}

/** The fields stand on one line, however long the hints above them are. */
function Fields({ names, fields }: { names: readonly Name[]; fields: LookUpFields }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {names.map((name) => (
        <Field key={name} name={name} value={fields[name]} />
      ))}
    </div>
  );
}

function Field({ name, value }: { name: Name; value: string | undefined }) {
  const id = useId();
  const { label, hint } = words[name];
  return (
    <div className="row-span-3 grid grid-rows-subgrid gap-1">
      <label htmlFor={id} className="font-strong">
        {label()}
      </label>
      <p id={`${id}-hint`} className="self-end text-small text-soft">
        {hint()}
      </p>
      <input
        id={id}
        name={name}
        type="text"
        className="field"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={value}
        aria-describedby={`${id}-hint`}
      />
    </div>
  );
}

const words = {
  domain: { label: m.dns_field_domain, hint: m.dns_field_domain_hint },
  ip: { label: m.dns_field_ip, hint: m.dns_field_ip_hint },
  selector: { label: m.dns_field_selector, hint: m.dns_field_selector_hint },
  signer: { label: m.dns_field_signer, hint: m.dns_field_signer_hint },
  from: { label: m.dns_field_from, hint: m.dns_field_from_hint },
};
