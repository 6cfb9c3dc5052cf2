import type { Happening } from '../case/log.ts';
import type { DetailKind } from '../flow/detail-kind.ts';
import { type Audience, textFor } from '../flow/text.ts';
import { m } from '../messages/compiled/messages.js';
import { detailError, tidyDetail } from '../ticket/detail-value.ts';
import { fieldId } from './components/detail-fields.tsx';

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
    const field = form.elements.namedItem(fieldId(kind.id));
    if (field instanceof HTMLInputElement && field.validity.badInput) {
      const words = { label: textFor(kind.ask, audience) };
      errors.set(kind.id, m.error_time(words));
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
