import { X } from 'lucide-react';
import { type SyntheticEvent, useEffect, useId, useRef } from 'react';
import * as v from 'valibot';
import { type CaseMarks, caseMarksSchema } from '../../case/case-marks.ts';
import type { CaseRow } from '../../case/case-summary.ts';
import { doneWith, dueOf } from '../../case/look-again.ts';
import { m } from '../../messages/compiled/messages.js';
import { Button } from '../components/button.tsx';
import type { Mark } from './use-marking.ts';

/** Adds and removes tags, and says when to look at the case again. */
export function MarksForm({ row, mark }: { row: CaseRow; mark: Mark }) {
  const id = useId();
  const tagField = useRef<HTMLInputElement>(null);
  const { marks } = row;
  const due = dueOf(row);

  // Whoever opens the form wants to type.
  useEffect(() => tagField.current?.focus(), []);

  function addTag(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const tag = String(new FormData(form).get('tag') ?? '').trim();
    if (withTag(marks, tag) === marks) return;
    form.reset();
    mark((now) => withTag(now, tag));
  }

  function saveDue(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const day = String(new FormData(event.currentTarget).get('due') ?? '');
    if (day === (due === undefined ? '' : localDay(due))) return; // the time of that day stays
    mark((now) =>
      day === '' ? doneWith({ ...row, marks: now }) : { ...now, due: new Date(`${day}T00:00`).toISOString() },
    );
  }

  return (
    <div className="grid w-full grid-cols-1 gap-4 rounded-card bg-tint p-4 sm:grid-cols-2">
      <div className="grid grid-cols-1 content-start gap-2">
        <form onSubmit={addTag} className="flex flex-wrap items-end gap-2">
          <div className="grid min-w-0 flex-1 basis-40 gap-1">
            <label htmlFor={`${id}-tag`} className="font-strong">
              {m.cases_tag_add()}
            </label>
            <input
              ref={tagField}
              id={`${id}-tag`}
              name="tag"
              className="field"
              maxLength={60}
              autoComplete="off"
            />
          </div>
          <Button type="submit">{m.cases_tag_save()}</Button>
        </form>
        <ul className="flex flex-wrap gap-2">
          {marks.tags.map((tag) => (
            <li key={tag}>
              <Button
                className="text-small"
                aria-label={m.cases_tag_remove({ tag })}
                onClick={() => mark((now) => ({ ...now, tags: now.tags.filter((one) => one !== tag) }))}
              >
                {tag}
                <X aria-hidden="true" className="size-4" />
              </Button>
            </li>
          ))}
        </ul>
      </div>
      <form onSubmit={saveDue} className="flex flex-wrap content-start items-end gap-2">
        <div className="grid min-w-0 flex-1 basis-40 gap-1">
          <label htmlFor={`${id}-due`} className="font-strong">
            {m.cases_due_label()}
          </label>
          <input
            id={`${id}-due`}
            name="due"
            type="date"
            className="field"
            defaultValue={due === undefined ? '' : localDay(due)}
          />
        </div>
        <Button type="submit">{m.cases_due_save()}</Button>
      </form>
    </div>
  );
}

/** What is no tag, and one too many, changes nothing. */
function withTag(marks: CaseMarks, tag: string): CaseMarks {
  const longer = v.safeParse(caseMarksSchema, { ...marks, tags: [...new Set([...marks.tags, tag])] });
  return longer.success ? longer.output : marks;
}

/** The day of an instant where the person is, as a date field has it. */
function localDay(at: string): string {
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
