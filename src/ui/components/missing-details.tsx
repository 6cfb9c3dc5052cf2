import { type FocusEvent, type SyntheticEvent, useId, useState } from 'react';
import { detailsIn, detailsReadIn } from '../../case/log.ts';
import { m } from '../../messages/compiled/messages.js';
import { readDetails } from '../details-form.ts';
import type { OpenCase } from '../show-case.ts';
import { useRecord } from '../use-open-case.ts';
import { Button } from './button.tsx';
import { DetailFields, fieldId } from './detail-fields.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { say } from './status.tsx';

/** Fields for details that nobody has given yet. What was saved here stays in sight, so that it can be corrected. */
export function MissingDetails({
  open,
  ids,
  title,
  lead,
  forSupport = false,
}: {
  open: OpenCase;
  ids: readonly string[];
  title: string;
  lead: string;
  /** Support asks for them: why is said, and which of them may stay empty. */
  forSupport?: boolean;
}) {
  const save = useRecord(open);
  const heading = useId();
  const [missingAtFirst] = useState(() => new Set(ids));
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map());
  const kinds = open.detailKinds.filter(({ id }) => missingAtFirst.has(id) || ids.includes(id));
  if (kinds.length === 0) return null;
  const needed = new Set(open.ticket.details.filter((detail) => detail.needed).map(({ id }) => id));
  const optional = new Set(kinds.map(({ id }) => id).filter((id) => !needed.has(id)));

  async function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const read = readDetails(event.currentTarget, kinds, detailsIn(open.case.log), open.audience);
    const isEmpty = [...new FormData(event.currentTarget).values()].every((value) => value === '');
    setErrors(read.errors);
    if (read.happenings.length > 0 && !(await save(read.happenings))) return;
    if (read.errors.size === 0 && !isEmpty) say(m.status_saved());
  }

  /** What was typed is kept when the person leaves by a link and not by the button. */
  async function keep({ currentTarget, relatedTarget }: FocusEvent<HTMLFormElement>) {
    if (currentTarget.contains(relatedTarget)) return;
    const read = readDetails(currentTarget, kinds, detailsIn(open.case.log), open.audience);
    if (read.happenings.length > 0) await save(read.happenings);
  }

  return (
    <form noValidate onSubmit={submit} onBlur={keep} aria-labelledby={heading}>
      <ErrorSummary errors={[...errors].map(([detail, text]) => ({ field: fieldId(detail), text }))} />
      <h2 id={heading} className="text-lg">
        {title}
      </h2>
      <p className="mb-4 min-h-6 text-small text-soft">{ids.length > 0 ? lead : ''}</p>
      <DetailFields
        kinds={kinds}
        values={detailsIn(open.case.log)}
        read={detailsReadIn(open.case.log)}
        errors={errors}
        audience={open.audience}
        hasReasons={forSupport}
        {...(forSupport ? { optional } : {})}
      />
      <Button type="submit" look="primary" className="mt-gap">
        {m.outcome_save_details()}
      </Button>
    </form>
  );
}
