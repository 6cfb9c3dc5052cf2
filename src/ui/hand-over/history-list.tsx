import type { Log } from '../../case/log.ts';
import { m } from '../../messages/compiled/messages.js';
import { type HistoryNames, historyOf } from '../../ticket/history.ts';
import { authorWord } from '../../ticket/plain-text.ts';
import { localTime } from '../local-time.ts';

/** Who did what, and when. Entries that are not on this device yet are marked. */
export function HistoryList({
  log,
  names,
  added,
}: {
  log: Log;
  names: HistoryNames;
  added?: ReadonlySet<string>;
}) {
  return (
    <ol className="ruled">
      {historyOf(log, names).map(({ id, who, at, what }) => (
        <li key={id} className="py-2">
          <p className="text-small text-soft">
            <span className="font-strong">{authorWord(who)}</span> <time dateTime={at}>{localTime(at)}</time>
            {added?.has(id) && (
              <span className="ms-2 font-strong text-accent">{m.handover_history_new()}</span>
            )}
          </p>
          <p className="whitespace-pre-wrap wrap-anywhere">{what}</p>
        </li>
      ))}
    </ol>
  );
}
