import { detailHappenings } from '../../case/evidence-details.ts';
import { focusIn } from '../../case/focus.ts';
import type { EntryOf, Happening } from '../../case/log.ts';
import { m } from '../../messages/compiled/messages.js';
import { say } from '../components/status.tsx';
import { navigate } from '../navigation/navigation.ts';
import { addressOf } from '../open-case.ts';
import { record } from '../record.ts';
import type { OpenCase } from '../show-case.ts';
import { startEntry } from '../start-case.ts';
import { statedBy } from './evidence-entries.ts';

/** Begins the checks for what was read, of one failure where there are several: the case is about it from now on. */
export function useGoOn(open: OpenCase, evidence: EntryOf<'evidence'>) {
  return async ({ failure, start }: { failure: number; start: string | undefined }) => {
    try {
      const begin = start === undefined ? undefined : await startEntry(start);
      if (begin) await navigate(addressOf(await record(open, [...focused(open, evidence, failure), begin])));
      else say(m.status_not_loaded());
    } catch {
      say(m.status_not_loaded());
    }
  };
}

/** Where the case was about something else: what that said comes off the ticket. */
function focused(open: OpenCase, { id, text, reading }: EntryOf<'evidence'>, failure: number): Happening[] {
  const focus = focusIn(open.case.log);
  const about = reading?.failures[failure];
  if (!reading || (focus?.evidence.id === id && focus.failure === about)) return [];
  const stated = statedBy({ text, reading }, about, open.detailKinds);
  return [
    { type: 'focus', evidence: id, failure },
    ...detailHappenings(open.case.log, stated, { isNew: true }),
  ];
}
