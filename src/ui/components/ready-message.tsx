import { useId, useState } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { mailtoFor } from '../../ticket/mailto.ts';
import { copyText } from '../copy-text.ts';
import type { OpenCase } from '../show-case.ts';
import { Button, buttonLook } from './button.tsx';

/** A message with the facts of the case in it, ready to be changed, copied or mailed. */
export function ReadyMessage({
  open,
  words,
  to = '',
  ...ready
}: {
  open: OpenCase;
  words: { readonly title: string; readonly hint: string; readonly copy: string };
  /** Where it goes, if that is known. */
  to?: string;
  subject: string;
  body: string;
}) {
  const id = useId();
  // What the person changed stays; what they did not change follows the facts of the case.
  const [own, setOwn] = useState<{ readonly subject?: string; readonly body?: string }>({});
  const { subject, body } = { ...ready, ...own };
  const mail = mailtoFor({ to, subject, body });

  return (
    <section aria-labelledby={`${id}-title`} className="rounded-card border border-rule bg-raised p-4">
      <h2 id={`${id}-title`} className="text-lg">
        {words.title}
      </h2>
      <p className="mb-3 text-small text-soft">{words.hint}</p>
      <div className="grid grid-cols-1 gap-3">
        <label htmlFor={`${id}-subject`} className="-mb-2 font-strong">
          {m.outcome_message_subject()}
        </label>
        <input
          id={`${id}-subject`}
          className="field"
          value={subject}
          onChange={(event) => setOwn({ ...own, subject: event.target.value })}
        />
        <label htmlFor={`${id}-body`} className="-mb-2 font-strong">
          {m.outcome_message_body()}
        </label>
        <textarea
          id={`${id}-body`}
          className="field"
          rows={open.audience === 'agent' ? 12 : 14}
          value={body}
          onChange={(event) => setOwn({ ...own, body: event.target.value })}
        />
      </div>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button look="primary" onClick={() => copyText(`${subject}\n\n${body}`, m.status_message_copied())}>
          {words.copy}
        </Button>
        {mail && (
          <a href={mail} className={buttonLook('secondary')}>
            {m.outcome_message_mail()}
          </a>
        )}
      </div>
      {!mail && <p className="mt-2 text-small text-soft">{m.outcome_message_too_long()}</p>}
    </section>
  );
}
