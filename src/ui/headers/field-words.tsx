import type { HeaderField } from '../../mail/header-fields.ts';
import { visibleText } from '../../mail/visible-text.ts';
import { m } from '../../messages/compiled/messages.js';
import { Folded } from '../components/folded.tsx';
import { fieldName } from './field-name.ts';
import { LongList } from './long-list.tsx';

/** The words a part was read from, folded. */
export function FieldWords({ fields, label }: { fields: readonly HeaderField[]; label?: string }) {
  const [first] = fields;
  if (!first) return null;
  return (
    <Folded
      className="mt-1 text-small"
      summary={label ?? m.headers_read_from({ field: fieldName(first.name) })}
    >
      {() => <FieldList fields={fields} />}
    </Folded>
  );
}

/** Fields as they stand in the message: text, and nothing else. */
export function FieldList({ fields }: { fields: readonly HeaderField[] }) {
  return (
    <ul
      className="mt-1 grid gap-2 rounded-card border border-rule bg-tint p-3 font-mono text-small wrap-anywhere"
      translate="no"
      lang="en"
    >
      <LongList
        items={fields}
        row={({ name, body }, index) => (
          <li key={index}>
            <span className="block font-strong">{fieldName(name)}</span>
            {visibleText(body)}
          </li>
        )}
      />
    </ul>
  );
}
