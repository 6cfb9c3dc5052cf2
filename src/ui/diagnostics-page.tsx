import { CircleAlert, CircleCheck } from 'lucide-react';
import { m } from '../messages/compiled/messages.js';
import { Button } from './components/button.tsx';
import { PageTitle } from './components/page-title.tsx';
import { copyText } from './copy-text.ts';
import { type Diagnosis, reportOf } from './diagnostics/gather.ts';

/** For whoever runs the app: what is wrong with its settings, its server or this browser. */
export function DiagnosticsPage({ diagnoses }: { diagnoses: readonly Diagnosis[] }) {
  const wrong = diagnoses.flatMap(({ findings }) => findings).filter(({ isWrong }) => isWrong).length;
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-1 gap-8">
      <div>
        <PageTitle title={m.diagnostics_title()} />
        <p className="mt-2 text-soft">{m.diagnostics_lead()}</p>
        <p className={`mt-3 font-strong ${wrong === 0 ? 'text-solved' : 'text-fail'}`}>
          {wrong === 0 ? m.diagnostics_all_fine() : m.diagnostics_wrong({ count: wrong })}
        </p>
      </div>
      {diagnoses.map((diagnosis) => (
        <Section key={diagnosis.title} diagnosis={diagnosis} />
      ))}
      <div>
        <Button onClick={() => copyText(reportOf(diagnoses), m.status_copied_report())}>
          {m.diagnostics_copy()}
        </Button>
      </div>
    </div>
  );
}

function Section({ diagnosis: { title, findings } }: { diagnosis: Diagnosis }) {
  return (
    <section>
      <h2 className="text-lg">{title}</h2>
      <dl className="mt-2 ruled border-y border-rule">
        {findings.map(({ label, value, isWrong }) => (
          <div
            key={`${label} ${value}`}
            className="gap-x-3 py-2 sm:grid sm:grid-cols-[minmax(0,16rem)_minmax(0,1fr)]"
          >
            <dt className="flex gap-3 text-soft wrap-anywhere">
              {isWrong ? (
                <CircleAlert
                  role="img"
                  aria-label={m.diagnostics_is_wrong()}
                  className="mt-1 size-4 shrink-0 text-fail"
                />
              ) : (
                <CircleCheck
                  role="img"
                  aria-label={m.diagnostics_is_fine()}
                  className="mt-1 size-4 shrink-0 text-solved"
                />
              )}
              {label}
            </dt>
            <dd className="wrap-anywhere max-sm:ps-7">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
