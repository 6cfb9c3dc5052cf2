import { Link } from 'wouter';
import { m } from '../messages/compiled/messages.js';
import { Button, buttonLook } from './components/button.tsx';
import { PageTitle } from './components/page-title.tsx';

/** A page that says what is wrong and leads on. */
export function TroublePage({
  title,
  lead,
  children,
}: {
  title: string;
  lead: string;
  children?: React.ReactNode;
}) {
  return (
    <div className="mx-auto max-w-2xl py-6">
      <PageTitle title={title} />
      <p className="mt-3">{lead}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        {children}
        <Link to="/" className={buttonLook(children ? 'secondary' : 'primary')}>
          {m.nav_start()}
        </Link>
        <Link to="/cases" className={buttonLook('secondary')}>
          {m.nav_cases()}
        </Link>
      </div>
    </div>
  );
}

export function NotFoundPage() {
  return <TroublePage title={m.not_found_title()} lead={m.not_found_lead()} />;
}

/** What a page shows when it broke: never blank, and nothing stored is touched. */
export function BrokenPage({ error }: { error: unknown }) {
  const detail = error instanceof Error ? error.message : String(error);
  return (
    <TroublePage title={m.trouble_title()} lead={m.trouble_lead()}>
      <pre className="w-full overflow-auto rounded-card bg-tint p-3 font-mono text-small whitespace-pre-wrap">
        {detail}
      </pre>
      <Button look="primary" onClick={() => location.reload()}>
        {m.trouble_reload()}
      </Button>
    </TroublePage>
  );
}
