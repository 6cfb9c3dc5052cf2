import { useState } from 'react';
import { Link } from 'wouter';
import { fieldsOfSender } from '../../case/look-up-fields.ts';
import { headerFindings } from '../../mail/headers/header-findings.ts';
import { m } from '../../messages/compiled/messages.js';
import { Button, buttonLook } from '../components/button.tsx';
import { say } from '../components/status.tsx';
import { fragmentOf } from '../dns/fields.ts';
import { navigate } from '../navigation/navigation.ts';
import type { Given } from '../reading/use-reading.ts';
import { useAudience } from '../settings.ts';
import type { ReadHeaders } from './use-header-reading.ts';

/** Where people go on from here: a case with these headers, or the records of the sender. */
export function HeaderWays({ headers: { given, analysis } }: { headers: ReadHeaders }) {
  const isAgent = useAudience() === 'agent';
  const [isStarting, setStarting] = useState(false);
  const { domain, ip, selector, signer, from } = fieldsOfSender(headerFindings(analysis));

  async function start() {
    setStarting(true);
    try {
      await navigate(await caseWith(given));
    } catch {
      say(m.status_not_loaded());
      setStarting(false);
    }
  }

  return (
    <>
      <Button look="primary" disabled={isStarting} onClick={start}>
        {m.headers_start_case()}
      </Button>
      {isAgent && domain !== undefined && (
        <Link
          to={`/dns${fragmentOf({ domain, ip, selector, signer, from }, 'elsewhere')}`}
          className={buttonLook('secondary')}
        >
          {m.headers_look_up()}
        </Link>
      )}
    </>
  );
}

/** A case that begins with the message. Of an mbox, with its first one, which the headers are of. */
async function caseWith(input: Given): Promise<string> {
  const [{ readInWorker }, { startFromEvidence }] = await Promise.all([
    import('../reading/read-in-worker.ts'),
    import('../start-with.ts'),
  ]);
  const options = { signal: new AbortController().signal, onProgress: () => {} };
  const first = await readInWorker({ input }, options);
  const part = first.type === 'messages' ? first.messages[0]?.part : undefined;
  const read = part ? await readInWorker({ input, part }, options) : first;
  if (read.type !== 'evidence') throw new Error('No message was read.');
  return startFromEvidence(
    typeof input === 'string' ? read.evidence : { ...read.evidence, name: input.name },
  );
}
