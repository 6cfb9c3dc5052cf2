import { Info, TriangleAlert } from 'lucide-react';
import type { Audience } from '../../flow/text.ts';
import { entryOf, wordsFor } from '../../knowledge/codes.ts';
import type { HeaderWords } from '../../knowledge/header-words.ts';
import type { Anomaly } from '../../mail/headers/anomalies.ts';
import { m } from '../../messages/compiled/messages.js';
import { filledAnomaly } from './anomaly-words.ts';
import { FieldWords } from './field-words.tsx';
import { HeaderSection } from './header-section.tsx';

/** What ordinary mail does not have, warnings first. Nothing where all is usual. */
export function AnomalyList({
  anomalies,
  words,
  audience,
}: {
  anomalies: readonly Anomaly[];
  words: HeaderWords;
  audience: Audience;
}) {
  if (anomalies.length === 0) return null;
  const isWarning = ({ kind }: Anomaly) => entryOf(words.anomalies, kind)?.weight === 'warning';
  const sorted = [...anomalies.filter(isWarning), ...anomalies.filter((anomaly) => !isWarning(anomaly))];
  return (
    <HeaderSection title={m.headers_unusual()}>
      <ul className="mt-2 ruled border-y border-rule">
        {sorted.map((anomaly, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a kind can stand there twice, in a fixed order
          <li key={index} className="flex gap-3 py-2">
            <Weight isWarning={isWarning(anomaly)} />
            <div className="min-w-0">
              <AnomalyWords anomaly={anomaly} words={words} audience={audience} />
              <FieldWords fields={anomaly.fields} />
            </div>
          </li>
        ))}
      </ul>
    </HeaderSection>
  );
}

function Weight({ isWarning }: { isWarning: boolean }) {
  const Icon = isWarning ? TriangleAlert : Info;
  return (
    <>
      <Icon
        aria-hidden="true"
        className={`mt-1 size-[1.1em] shrink-0 ${isWarning ? 'text-fail' : 'text-soft'}`}
      />
      <span className="sr-only">{isWarning ? m.headers_warning() : m.headers_note()}</span>
    </>
  );
}

function AnomalyWords({
  anomaly,
  words,
  audience,
}: {
  anomaly: Anomaly;
  words: HeaderWords;
  audience: Audience;
}) {
  const known = entryOf(words.anomalies, anomaly.kind);
  if (!known) return <p>{anomaly.kind}</p>;
  return (
    <>
      <p className="font-strong">{filledAnomaly(known.title, anomaly)}</p>
      <p>{filledAnomaly(wordsFor(known.means, audience), anomaly)}</p>
    </>
  );
}
