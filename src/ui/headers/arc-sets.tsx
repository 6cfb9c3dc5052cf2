import type { ArcSet } from '../../mail/headers/arc.ts';
import { m } from '../../messages/compiled/messages.js';
import { Folded } from '../components/folded.tsx';
import { FieldWords } from './field-words.tsx';
import { resultsText } from './summary-words.ts';

/** What each server on the way saw before it passed the message on, in the order of time. */
export function ArcSets({ sets }: { sets: readonly ArcSet[] }) {
  if (sets.length === 0) return null;
  return (
    <Folded className="mt-3" summary={m.headers_seals()}>
      {() => (
        <ol className="mt-2 grid gap-2">
          {sets.map(({ instance, domain, chain, saw, fields }) => (
            <li key={instance}>
              <span className="font-strong">
                {m.headers_seal({ number: instance, domain: domain ?? m.value_unknown() })}
              </span>{' '}
              <span className="font-mono wrap-anywhere" translate="no">
                {[
                  saw && m.headers_seal_saw({ results: resultsText(saw) }),
                  chain && m.headers_seal_chain({ chain }),
                ]
                  .filter((part) => part !== undefined)
                  .join(' · ')}
              </span>
              <FieldWords fields={fields} />
            </li>
          ))}
        </ol>
      )}
    </Folded>
  );
}
