import { FileSearch } from 'lucide-react';
import { Fragment, type SyntheticEvent, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { detailsIn, detailsReadIn } from '../../case/log.ts';
import { m } from '../../messages/compiled/messages.js';
import type { TicketDetail } from '../../ticket/ticket.ts';
import { readableTime } from '../../ticket/zoned-time.ts';
import { readDetails } from '../details-form.ts';
import type { OpenCase } from '../show-case.ts';
import { useRecord } from '../use-open-case.ts';
import { Button } from './button.tsx';
import { DetailFields, fieldId } from './detail-fields.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { say } from './status.tsx';

/** One detail: what it says, or its field. A missing one that support needs says why, and opens in place too. */
export function DetailRow({
  open,
  detail,
  isNarrow = false,
}: {
  open: OpenCase;
  detail: TicketDetail;
  isNarrow?: boolean;
}) {
  const edit = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const scope = useId();
  const [isEditing, setEditing] = useState(false);
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map());
  const save = useRecord(open);
  const kinds = open.detailKinds.filter(({ id }) => id === detail.id);
  const isMissing = detail.needed && detail.value === undefined;

  /** The focus goes where the person goes on: into the field, and back to the button. */
  function change(isOpen: boolean) {
    flushSync(() => setEditing(isOpen));
    const field = form.current?.querySelector('input:not([type="hidden"]), textarea');
    if (isOpen && field instanceof HTMLElement) field.focus();
    if (!isOpen) edit.current?.focus();
  }

  async function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const read = readDetails(event.currentTarget, kinds, detailsIn(open.case.log), open.audience);
    setErrors(read.errors);
    if (read.errors.size > 0) return;
    if (read.happenings.length > 0 && !(await save(read.happenings))) return;
    say(m.status_saved());
    change(false);
  }

  if (isEditing) {
    return (
      <li className="p-4">
        <form ref={form} noValidate onSubmit={submit}>
          <ErrorSummary errors={[...errors].map(([id, text]) => ({ field: fieldId(id, scope), text }))} />
          <DetailFields
            kinds={kinds}
            values={detailsIn(open.case.log)}
            read={detailsReadIn(open.case.log)}
            errors={errors}
            audience={open.audience}
            form={scope}
          />
          <div className="mt-3 flex gap-3">
            <Button type="submit" look="primary">
              {m.ticket_save()}
            </Button>
            <Button onClick={() => change(false)}>{m.ticket_cancel()}</Button>
          </div>
        </form>
      </li>
    );
  }
  const value =
    detail.value !== undefined && detail.id === 'time' ? readableTime(detail.value) : detail.value;
  return (
    <li
      className={`grid items-baseline px-4 ${isNarrow ? 'grid-cols-[6.5rem_minmax(0,1fr)_auto] gap-x-3 py-0.5' : 'grid-cols-[minmax(0,1fr)_auto] gap-x-4 py-1.5 sm:grid-cols-[9rem_minmax(0,1fr)_auto]'}`}
    >
      <span className={`text-soft ${isNarrow ? '' : 'max-sm:col-span-2 max-sm:text-small'}`}>
        {detail.label}
        {detail.readFrom && (
          <FileSearch
            role="img"
            aria-label={m.field_read()}
            className="ms-1.5 inline size-4 align-text-bottom text-solved"
          />
        )}
      </span>
      <span
        className={`min-w-0 wrap-anywhere whitespace-pre-wrap ${isNarrow && detail.id !== 'time' ? 'line-clamp-4' : ''} ${value && detail.id !== 'time' ? 'font-mono' : ''}`}
        translate={value ? 'no' : undefined}
      >
        {value === undefined ? (
          <span className={isMissing && !isNarrow ? 'font-strong text-wait' : 'text-soft'}>
            {isMissing ? m.ticket_needed() : m.ticket_not_stated()}
          </span>
        ) : (
          <Breakable text={value} />
        )}
      </span>
      {!open.draft && (
        <button
          ref={edit}
          type="button"
          className="link min-h-8 min-w-8 px-1 print:hidden"
          aria-label={m.ticket_edit_what({ label: detail.label })}
          onClick={() => change(true)}
        >
          {m.ticket_edit()}
        </button>
      )}
    </li>
  );
}

/** A long address breaks before its domain, if it must. */
function Breakable({ text }: { text: string }) {
  const [first, ...rest] = text.split('@');
  return (
    <>
      {first}
      {rest.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, in its order
        <Fragment key={index}>
          <wbr />@{part}
        </Fragment>
      ))}
    </>
  );
}
