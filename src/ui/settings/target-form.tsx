import { type SyntheticEvent, useEffect, useId, useState } from 'react';
import { m } from '../../messages/compiled/messages.js';
import type { TargetSettings } from '../../ticket/targets/target-settings.ts';
import { Button } from '../components/button.tsx';
import { loadTicketKinds } from '../content.ts';
import { readTargetForm } from './read-target-form.ts';
import { TargetFieldInput } from './target-field-input.tsx';
import { targetFields } from './target-settings-fields.ts';
import type { TargetKind } from './targets.ts';

/** What one kind of helpdesk has to be told. */
export function TargetForm({ kind, onSave }: { kind: TargetKind; onSave: (target: TargetSettings) => void }) {
  const id = useId();
  const details = useDetailIds();
  const [error, setError] = useState<{ readonly name: string | undefined; readonly text: string }>();

  function save(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const read = readTargetForm(kind, new FormData(event.currentTarget), details);
    if ('target' in read) {
      setError(undefined);
      onSave(read.target);
      return;
    }
    const { wrong, why } = read;
    const label = wrong?.label() ?? m.helpdesk_title();
    setError({ name: wrong?.name, text: m.helpdesk_wrong({ label, why }) });
    if (wrong) document.getElementById(`${id}-${wrong.name}`)?.focus();
  }

  return (
    <form onSubmit={save} noValidate className="grid grid-cols-1 gap-4">
      {targetFields[kind].map((field) => (
        <TargetFieldInput
          key={field.name}
          field={field}
          details={details}
          id={`${id}-${field.name}`}
          error={error?.name === field.name ? error.text : undefined}
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

/** Every detail that a ticket can hold; none until they are loaded. */
function useDetailIds(): readonly string[] {
  const [ids, setIds] = useState<readonly string[]>([]);
  useEffect(() => {
    loadTicketKinds().then(
      ({ details }) => setIds(details.map(({ id }) => id)),
      () => undefined, // the form can be filled in without them
    );
  }, []);
  return ids;
}
