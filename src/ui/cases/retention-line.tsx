import { Link } from 'wouter';
import { m } from '../../messages/compiled/messages.js';
import { useSettings } from '../settings.ts';
import { retentionIn } from './retention.ts';

/** Where cases are kept, and for how long. */
export function RetentionLine() {
  const retention = retentionIn(useSettings());
  return (
    <p className="mt-2 text-soft">
      {m.cases_lead()} {retention ? m.cases_retention({ count: retention.days }) : m.cases_retention_never()}{' '}
      <Link to="/settings" className="link inline-flex min-h-6 items-center">
        {m.cases_retention_change()}
      </Link>
    </p>
  );
}
