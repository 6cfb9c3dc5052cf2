import { type SyntheticEvent, useId } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { type DnsFields, fieldsFromForm, type KnownFields, withChanged } from './fields.ts';

/** What is to be looked up. */
export function FieldForm({
  names,
  fields,
  onChange,
}: {
  names: readonly (keyof DnsFields)[];
  fields: KnownFields;
  onChange: (fields: KnownFields) => void;
}) {
  const change = (event: SyntheticEvent<HTMLFormElement>) =>
    onChange(withChanged(fields, fieldsFromForm(new FormData(event.currentTarget), names)));
  return (
    <form
      className="mt-6"
      aria-label={m.dns_fields()}
      onChange={change}
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        {names.map((name) => (
          <Field key={name} name={name} value={fields[name]} />
        ))}
      </div>
    </form>
  );
}

function Field({ name, value }: { name: keyof DnsFields; value: string | undefined }) {
  const id = useId();
  const { label, hint } = words[name];
  return (
    <div className="grid grid-cols-1 content-start gap-1">
      <label htmlFor={id} className="font-semibold">
        {label()}
      </label>
      <p id={`${id}-hint`} className="text-small text-soft">
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
