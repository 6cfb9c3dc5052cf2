import { useEffect, useRef } from 'react';
import { Link, useLoaderData, useRevalidator } from 'react-router';
import { byLastChange, type Case, lastChange } from '../case/case.ts';
import { m } from '../messages/compiled/messages.js';
import { announceChange, cases, onChangeElsewhere } from './cases.ts';
import { Button, buttonLook } from './components/button.tsx';
import { PageTitle } from './components/page-title.tsx';
import { Stamp } from './components/stamp.tsx';
import { say } from './components/status.tsx';
import { localTime } from './local-time.ts';
import { addressOf, type OpenCase, openStored } from './open-case.ts';

/** All cases of this device, the one changed last first. */
export async function casesLoader(): Promise<OpenCase[]> {
  const stored = await cases.list();
  return Promise.all(stored.toSorted(byLastChange).map(openStored));
}

export function CasesPage() {
  const list = useLoaderData<OpenCase[]>();
  const revalidator = useRevalidator();
  /** Everything deleted since this page was opened: one press brings it all back. */
  const deleted = useRef<Case[]>([]);

  useEffect(() => onChangeElsewhere(() => revalidator.revalidate()), [revalidator]);

  async function change(work: Promise<void>, id: string) {
    await work;
    announceChange(id);
    await revalidator.revalidate();
  }

  async function remove(open: OpenCase) {
    const { id, log } = open.case;
    try {
      await change(cases.remove([id]), id);
    } catch {
      say(m.status_not_deleted());
      return;
    }
    document.querySelector('h1')?.focus(); // the button that had the focus is gone
    deleted.current.push({ id, log });
    const undo = async () => {
      for (const one of deleted.current.splice(0)) await change(cases.append(one.id, one.log), one.id);
      say(m.status_restored());
    };
    say(m.status_deleted({ count: deleted.current.length }), { label: m.status_undo(), run: undo });
  }

  return (
    <div className="mx-auto max-w-4xl">
      <PageTitle title={m.cases_title()} />
      <p className="mt-2 text-soft">{m.cases_lead()}</p>
      {list.length === 0 ? (
        <div className="mt-8 rounded-card border border-dashed border-edge p-8 text-center">
          <p className="text-soft">{m.cases_empty()}</p>
          <Link to="/" className={`${buttonLook('primary')} mt-4`}>
            {m.cases_empty_start()}
          </Link>
        </div>
      ) : (
        <ul className="mt-6 divide-y divide-rule border-y border-rule">
          {list.map((open) => (
            <CaseRow key={open.case.id} open={open} onDelete={() => remove(open)} />
          ))}
        </ul>
      )}
    </div>
  );
}

function CaseRow({ open, onDelete }: { open: OpenCase; onDelete: () => void }) {
  const { ticket } = open;
  const isNew = open.standing.at.flow === '';
  const what = isNew ? m.cases_evidence_only() : ticket.problem;
  const people = ticket.details.filter(
    ({ id, value }) => value && ['sender', 'recipient', 'error-code'].includes(id),
  );
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 py-4">
      <div className="min-w-0 flex-1 basis-72">
        <p className="font-semibold">{what}</p>
        {people.length > 0 && (
          <p className="font-mono text-small wrap-anywhere" translate="no">
            {people.map(({ value }) => value).join(' · ')}
          </p>
        )}
        <p className="text-small text-soft">
          {ticket.provider.name} · {m.cases_changed({ at: localTime(lastChange(open.case)) })}
        </p>
      </div>
      {ticket.outcome ? (
        <Stamp kind={ticket.outcome.kind} />
      ) : (
        <span className="text-small text-soft">{m.cases_in_progress()}</span>
      )}
      <div className="flex gap-2">
        <Link
          to={addressOf(open)}
          className={buttonLook('secondary')}
          aria-label={m.cases_continue_what({ what })}
        >
          {ticket.outcome ? m.cases_open() : m.cases_continue()}
        </Link>
        <Button look="quiet" onClick={onDelete} aria-label={m.cases_delete_what({ what })}>
          {m.cases_delete()}
        </Button>
      </div>
    </li>
  );
}
