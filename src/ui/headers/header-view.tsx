import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Audience } from '../../flow/text.ts';
import type { HeaderWords } from '../../knowledge/header-words.ts';
import type { HeaderAnalysis } from '../../mail/headers/analyze-headers.ts';
import { m } from '../../messages/compiled/messages.js';
import { Button } from '../components/button.tsx';
import { Folded } from '../components/folded.tsx';
import { copyText } from '../copy-text.ts';
import { AnomalyList } from './anomaly-list.tsx';
import { CheckDetails } from './check-details.tsx';
import { CheckList } from './check-list.tsx';
import { FieldList } from './field-words.tsx';
import { FilterVerdicts } from './filter-verdicts.tsx';
import { headerEvidenceText } from './header-evidence-text.ts';
import { HeaderSummary } from './header-summary.tsx';
import { MarkList } from './mark-list.tsx';
import { RouteList } from './route-list.tsx';

interface HeaderViewProps {
  analysis: HeaderAnalysis;
  /** Of `virtual:flows/headers`. */
  words: HeaderWords;
  audience: Audience;
}

/** Everything that the headers of a message say, the answer first. Its headings are of the third level. */
export function HeaderView({
  children,
  ...props
}: HeaderViewProps & {
  /** Ways on from here. */
  children?: ReactNode;
}) {
  const { analysis, words, audience } = props;
  const { marks, anomalies } = analysis;
  const isAgent = audience === 'agent';
  return (
    <>
      <HeaderSummary {...props} />
      <div className="mt-4 flex flex-wrap gap-3 print:hidden">
        {children}
        <Button onClick={() => copyText(headerEvidenceText(analysis, words, audience), m.headers_copied())}>
          <Copy aria-hidden="true" className="size-4" />
          {m.headers_copy()}
        </Button>
      </div>
      <AnomalyList anomalies={anomalies} words={words} audience={audience} />
      {!isAgent && <FilterVerdicts marks={marks} words={words} />}
      <CheckList {...props} authentication={analysis.authentication} />
      {isAgent ? (
        <Details {...props} />
      ) : (
        <Folded className="mt-8" summary={m.headers_for_support()}>
          {() => <Details {...props} />}
        </Folded>
      )}
    </>
  );
}

/** What an agent works with. */
function Details({ analysis, words, audience }: HeaderViewProps) {
  const { authentication, route, marks, fields } = analysis;
  return (
    <>
      <CheckDetails authentication={authentication} />
      <RouteList route={route} />
      <MarkList marks={marks} words={words} audience={audience} />
      <Folded className="mt-8" summary={`${m.headers_all()} (${m.headers_fields({ count: fields.length })})`}>
        {() => <FieldList fields={fields} />}
      </Folded>
    </>
  );
}
