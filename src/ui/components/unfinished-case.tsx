import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { m } from '../../messages/compiled/messages.js';

interface Unfinished {
  readonly address: string;
  readonly problem: string;
}

/** Leads back to the case changed last, where it was left open. Its line is kept free, so that nothing jumps. */
export function UnfinishedCase() {
  const [unfinished, setUnfinished] = useState<Unfinished>();

  useEffect(() => {
    let isCurrent = true;
    import('../last-unfinished.ts')
      .then(({ lastUnfinished }) => lastUnfinished())
      .then((found) => isCurrent && setUnfinished(found))
      .catch(() => undefined); // the list of cases says what is wrong with the storage
    return () => {
      isCurrent = false;
    };
  }, []);

  return (
    <p className="mt-2 min-h-6">
      {unfinished && (
        <Link to={unfinished.address} className="link appears inline-flex min-h-6 items-center">
          {m.start_unfinished({ problem: unfinished.problem })}
        </Link>
      )}
    </p>
  );
}
