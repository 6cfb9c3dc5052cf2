import { type SyntheticEvent, useState } from 'react';
import { detailsIn } from '../../case/log.ts';
import { m } from '../../messages/compiled/messages.js';
import type { TicketDetail } from '../../ticket/ticket.ts';
import { readableTime } from '../../ticket/zoned-time.ts';
import { readDetails } from '../details-form.ts';
import type { OpenCase } from '../open-case.ts';
import { useRecord } from '../use-open-case.ts';
import { Button } from './button.tsx';
import { DetailFields, fieldId } from './detail-fields.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { say } from './status.tsx';

/** One detail: what it says, or its field. A missing one that support needs says why, and opens in place too. */
export function DetailRow({ open, detail }: { open: OpenCase; detail: TicketDetail }) {
  const [isEditing, setEditing] = useState(false);
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map());
  const save = useRecord(open);
  const kinds = open.detailKinds.filter(({ id }) => id === detail.id);
  const isMissing = detail.needed && detail.value === undefined;

  async function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const read = readDetails(event.currentTarget, kinds, detailsIn(open.case.log), open.audience);
    setErrors(read.errors);
    if (read.errors.size > 0) return;
    if (read.happenings.length > 0) await save(read.happenings);
    say(m.status_saved());
    setEditing(false);
  }

  if (isEditing) {
    return (
      <li className="p-4">
        <form noValidate onSubmit={submit}>
          <ErrorSummary errors={[...errors].map(([id, text]) => ({ field: fieldId(id), text }))} />
          <DetailFields
            kinds={kinds}
            values={detailsIn(open.case.log)}
            errors={errors}
            audience={open.audience}
          />
          <div className="mt-3 flex gap-3">
            <Button type="submit" look="primary">
              {m.ticket_save()}
            </Button>
            <Button onClick={() => setEditing(false)}>{m.ticket_cancel()}</Button>
          </div>
        </form>
      </li>
    );
  }
  const value =
    detail.value !== undefined && detail.id === 'time' ? readableTime(detail.value) : detail.value;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 px-4 py-2 sm:grid-cols-[9rem_minmax(0,1fr)_auto]">
      <span className="text-soft max-sm:col-span-2 max-sm:text-small">{detail.label}</span>
      <span
        className={`min-w-0 wrap-anywhere whitespace-pre-wrap ${value && detail.id !== 'time' ? 'font-mono' : ''}`}
        translate={value ? 'no' : undefined}
      >
        {value ?? (
          <span className={isMissing ? 'font-semibold text-wait' : 'text-soft'}>
            {isMissing ? m.ticket_needed() : m.ticket_not_stated()}
          </span>
        )}
      </span>
      <button
        type="button"
        className="link min-h-6 px-1 print:hidden"
        aria-label={m.ticket_edit_what({ label: detail.label })}
        onClick={() => setEditing(true)}
      >
        {m.ticket_edit()}
      </button>
    </li>
  );
}
