import type { Authentication } from '../../mail/headers/authentication.ts';
import type { AuthenticationResults } from '../../mail/headers/authentication-results.ts';
import { m } from '../../messages/compiled/messages.js';
import { Folded } from '../components/folded.tsx';
import { ArcSets } from './arc-sets.tsx';
import { FieldWords } from './field-words.tsx';
import { LongList } from './long-list.tsx';
import { Signatures } from './signatures.tsx';
import { resultsText } from './summary-words.ts';

/** What stands beside the results that count: claims, seals and signatures. */
export function CheckDetails({
  authentication: { claims, arcSets, signatures },
}: {
  authentication: Authentication;
}) {
  return (
    <>
      <Claims claims={claims} />
      <ArcSets sets={arcSets} />
      <Signatures signatures={signatures} />
    </>
  );
}

function Claims({ claims }: { claims: readonly AuthenticationResults[] }) {
  if (claims.length === 0) return null;
  return (
    <Folded className="mt-3" summary={m.headers_claims()}>
      {() => (
        <>
          <p className="mt-1 text-small text-soft">{m.headers_claims_hint()}</p>
          <ul className="mt-2 grid gap-2">
            <LongList
              items={claims}
              row={(claim, index) => (
                <li key={index}>
                  <span className="font-mono font-strong wrap-anywhere" translate="no">
                    {claim.authservId ?? m.headers_unnamed_server()}
                  </span>{' '}
                  <span className="font-mono wrap-anywhere" translate="no">
                    {resultsText(claim)}
                  </span>
                  <FieldWords fields={[claim.field]} />
                </li>
              )}
            />
          </ul>
        </>
      )}
    </Folded>
  );
}
