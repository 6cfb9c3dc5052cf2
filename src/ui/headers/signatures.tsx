import type { DkimSignature } from '../../mail/headers/dkim-signature.ts';
import { utcText } from '../../mail/headers/stated-time.ts';
import { m } from '../../messages/compiled/messages.js';
import { Folded } from '../components/folded.tsx';
import { FieldWords } from './field-words.tsx';
import { LongList } from './long-list.tsx';

/** What the signatures say about themselves. Whether they hold, the checks above say. */
export function Signatures({ signatures }: { signatures: readonly DkimSignature[] }) {
  if (signatures.length === 0) return null;
  const time = (instant: number) => utcText({ instant });
  return (
    <Folded className="mt-3" summary={m.headers_signatures()}>
      {() => (
        <ul className="mt-2 grid gap-2">
          <LongList
            items={signatures}
            row={({ domain, selector, algorithm, signedAt, expiresAt, isExpired, field }, index) => (
              <li key={index}>
                <span className="font-mono font-strong wrap-anywhere" translate="no">
                  {domain ?? m.value_unknown()}
                </span>{' '}
                <span className="wrap-anywhere">
                  {[
                    selector && m.headers_selector({ selector }),
                    algorithm,
                    signedAt && m.headers_signed({ time: time(signedAt) }),
                    expiresAt && m.headers_expires({ time: time(expiresAt) }),
                    isExpired && m.headers_expired(),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <FieldWords fields={[field]} />
              </li>
            )}
          />
        </ul>
      )}
    </Folded>
  );
}
