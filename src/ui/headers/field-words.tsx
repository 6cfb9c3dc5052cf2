import type { HeaderField } from '../../mail/header-fields.ts';
import { m } from '../../messages/compiled/messages.js';
import { fieldName } from './field-name.ts';

/** The words a part was read from, folded. */
export function FieldWords({ fields, label }: { fields: readonly HeaderField[]; label?: string }) {
  const [first] = fields;
  if (!first) return null;
  return (
    <details className="mt-1 text-small">
      <summary className="link min-h-6 w-fit">
        {label ?? m.headers_read_from({ field: fieldName(first.name) })}
      </summary>
      <FieldList fields={fields} />
    </details>
  );
}

/** Fields as they stand in the message: text, and nothing else. */
export function FieldList({ fields }: { fields: readonly HeaderField[] }) {
  return (
    <dl
      className="mt-1 grid gap-2 rounded-card border border-rule bg-tint p-3 font-mono text-small wrap-anywhere"
      translate="no"
      lang="en"
    >
      {fields.map(({ name, body }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fields repeat, and never change their order
        <div key={index}>
          <dt className="font-semibold">{fieldName(name)}</dt>
          <dd>{body}</dd>
        </div>
      ))}
    </dl>
  );
}
