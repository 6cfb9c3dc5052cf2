import { Copy } from 'lucide-react';
import type { Audience } from '../../flow/text.ts';
import type { HeaderWords } from '../../knowledge/header-words.ts';
import type { HeaderAnalysis } from '../../mail/headers/analyze-headers.ts';
import { m } from '../../messages/compiled/messages.js';
import { Button } from '../components/button.tsx';
import { copyText } from '../copy-text.ts';
import { AnomalyList } from './anomaly-list.tsx';
import { CheckList } from './check-list.tsx';
import { FieldList } from './field-words.tsx';
import { headerEvidenceText } from './header-evidence-text.ts';
import { HeaderSummary } from './header-summary.tsx';
import { MarkList } from './mark-list.tsx';
import { RouteList } from './route-list.tsx';

/** Everything that the headers of a message say, the answer first. Its headings are of the third level. */
export function HeaderView({
  analysis,
  words,
  audience,
}: {
  analysis: HeaderAnalysis;
  /** Of `virtual:flows/headers`. */
  words: HeaderWords;
  audience: Audience;
}) {
  const { authentication, route, marks, anomalies, fields } = analysis;
  return (
    <>
      <HeaderSummary analysis={analysis} words={words} audience={audience} />
      <Button
        className="mt-3 print:hidden"
        onClick={() => copyText(headerEvidenceText(analysis, words), m.headers_copied())}
      >
        <Copy aria-hidden="true" className="size-4" />
        {m.headers_copy()}
      </Button>
      <AnomalyList anomalies={anomalies} words={words} audience={audience} />
      <CheckList authentication={authentication} words={words} audience={audience} />
      <RouteList route={route} />
      <MarkList marks={marks} words={words} audience={audience} />
      <details className="mt-8">
        <summary className="link min-h-6 w-fit">
          {m.headers_all()} ({m.headers_fields({ count: fields.length })})
        </summary>
        <FieldList fields={fields} />
      </details>
    </>
  );
}
