import { useNavigate } from 'react-router';
import { detailHappenings } from '../../case/evidence-details.ts';
import type { EntryOf, Happening } from '../../case/log.ts';
import { m } from '../../messages/compiled/messages.js';
import { say } from '../components/status.tsx';
import { addressOf, type OpenCase, record, startEntry } from '../open-case.ts';
import { statedDetails } from './evidence-entries.ts';

/** Begins the checks for what was read, of one failure where there are several. */
export function useGoOn(open: OpenCase, evidence: EntryOf<'evidence'>) {
  const navigate = useNavigate();
  return async ({ failure, start }: { failure?: number; start: string | undefined }) => {
    try {
      const begin = start === undefined ? undefined : await startEntry(start);
      if (!begin) return say(m.status_not_loaded());
      await navigate(addressOf(await record(open, [...focused(open, evidence, failure), begin])));
    } catch {
      say(m.status_not_loaded());
    }
  };
}

/** The failure that the case is about from now on, with what it says for the ticket. */
function focused(
  open: OpenCase,
  { id, reading }: EntryOf<'evidence'>,
  failure: number | undefined,
): Happening[] {
  if (!reading || failure === undefined) return [];
  const stated = statedDetails(reading, reading.failures[failure], open.detailKinds);
  return [
    { type: 'focus', evidence: id, failure },
    ...detailHappenings(open.case.log, stated, { isNew: true }),
  ];
}
