import type { LeftOut } from '../../case/case-file.ts';
import { m } from '../../messages/compiled/messages.js';
import { localTime } from '../local-time.ts';

/** The evidence that a link has no room for. */
export function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
  return (
    <ul className="mt-1 list-disc ps-5">
      {leftOut.map(({ id, name, at, characters }) => (
        <li key={id} className="wrap-anywhere">
          {m.handover_left_out_row({
            name: name ?? m.handover_left_out_pasted({ at: localTime(at) }),
            size: characters,
          })}
        </li>
      ))}
    </ul>
  );
}
