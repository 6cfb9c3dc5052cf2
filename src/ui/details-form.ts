import type { Happening } from '../case/log.ts';
import type { DetailKind } from '../flow/detail-kind.ts';
import { type Audience, textFor } from '../flow/text.ts';
import { m } from '../messages/compiled/messages.js';
import { detailError, tidyDetail } from '../ticket/detail-value.ts';

/** What the fields of a form say: the details that changed, and what is wrong with them. */
export function readDetails(
  form: HTMLFormElement,
  kinds: readonly DetailKind[],
  known: ReadonlyMap<string, string>,
  audience: Audience,
): { happenings: Happening[]; errors: ReadonlyMap<string, string> } {
  const fields = new FormData(form);
  const errors = new Map<string, string>();
  const happenings: Happening[] = [];
  for (const kind of kinds) {
    const typed = fields.get(kind.id);
    if (typeof typed !== 'string') continue;
    if (kind.kind === 'time' && isHalfEntered(form)) {
      errors.set(kind.id, m.error_time({ label: textFor(kind.ask, audience) }));
      continue;
    }
    const value = tidyDetail(kind.kind, typed);
    const error = detailError(kind, textFor(kind.ask, audience), value);
    if (error) errors.set(kind.id, error);
    else if (value !== (known.get(kind.id) ?? ''))
      happenings.push({ type: 'detail', detail: kind.id, value });
  }
  return { happenings, errors };
}

/** The browser gives no value for a date without a time: it must not pass for an empty field. */
function isHalfEntered(form: HTMLFormElement): boolean {
  const field = form.querySelector('input[type="datetime-local"]');
  return field instanceof HTMLInputElement && field.validity.badInput;
}
