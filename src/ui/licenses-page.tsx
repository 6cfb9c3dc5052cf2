import licenses from 'virtual:licenses';
import { m } from '../messages/compiled/messages.js';
import { PageTitle } from './components/page-title.tsx';

/** Whose work the app holds. Their licenses ask that their words come with it. */
export function LicensesPage() {
  return (
    <div className="mx-auto max-w-4xl">
      <PageTitle title={m.licenses_title()} />
      <p className="mt-2 max-w-2xl text-soft">{m.licenses_lead()}</p>
      <ul className="mt-6 ruled border-y border-rule" lang="en" translate="no">
        {licenses.map(({ name, version, license, text }) => (
          <li key={`${name} ${version}`} className="py-3">
            <h2 className="font-mono">{name}</h2>
            <p className="text-small text-soft">{m.licenses_version({ license, version })}</p>
            {text && (
              <details className="mt-1">
                <summary className="link min-h-6 w-fit">{m.licenses_text({ name })}</summary>
                <p className="mt-2 whitespace-pre-wrap text-small">{text}</p>
              </details>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
