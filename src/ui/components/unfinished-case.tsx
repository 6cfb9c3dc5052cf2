import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { m } from '../../messages/compiled/messages.js';
import type { Unfinished } from '../last-unfinished.ts';

/** Leads back to the case changed last, where it was left open. Its line is kept free, so that nothing jumps. */
export function UnfinishedCase() {
  const [unfinished, setUnfinished] = useState<Unfinished>();

  useEffect(() => {
    let isCurrent = true;
    let stop: (() => void) | undefined;
    import('../last-unfinished.ts')
      .then(({ followLastUnfinished }) => {
        if (isCurrent) stop = followLastUnfinished(setUnfinished);
      })
      .catch(() => undefined); // the page works without it
    return () => {
      isCurrent = false;
      stop?.();
    };
  }, []);

  return (
    <p className="mt-2 min-h-6">
      {unfinished && (
        <Link to={`/case/${unfinished.id}`} className="link appears inline-flex min-h-6 items-center">
          {m.start_unfinished({ problem: unfinished.problem })}
        </Link>
      )}
    </p>
  );
}
