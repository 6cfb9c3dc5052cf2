import { useCallback, useEffect, useRef, useState } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { receiveCase } from '../../storage/receive-case.ts';
import { announceChange, cases } from '../cases.ts';
import { say } from '../components/status.tsx';
import { navigate } from '../navigation/navigation.ts';
import { useShown } from '../navigation/use-shown.ts';
import { type Found, findInFile, findInLink } from './find-hand-over.ts';

type State = Found | { readonly is: 'empty' } | { readonly is: 'reading' };

/** Reads what was handed over, from the fragment of the address or from a file, and keeps it when the person agrees. */
export function useHandOver() {
  const { hash } = useShown().address;
  const [state, setState] = useState<State>({ is: 'empty' });

  const latest = useRef<Promise<Found>>(undefined);
  const isTaking = useRef(false);

  const show = useCallback(async (finding: Promise<Found>) => {
    latest.current = finding;
    setState({ is: 'reading' });
    const found = await finding.catch((): Found => ({ is: 'refused', words: m.handover_open_failed() }));
    if (latest.current === finding) setState(found); // what was chosen last is shown, whichever is read first
  }, []);
  const readFile = useCallback((file: File) => show(findInFile(file)), [show]);

  useEffect(() => {
    const payload = hash.slice(1);
    if (payload === '') return;
    show(findInLink(payload));
    // The case stands in neither the address bar nor the history of the browser.
    navigate('/open', { replace: true });
  }, [hash, show]);

  async function take({ received }: Extract<Found, { is: 'found' }>) {
    if (isTaking.current) return; // a second press
    isTaking.current = true;
    try {
      const merged = await receiveCase(cases, received);
      if (merged.status === 'conflict') {
        setState({ is: 'refused', words: m.handover_open_conflict() });
        return;
      }
      announceChange();
      if (merged.added.length > 0) say(m.handover_taken());
      await navigate(`/case/${received.id}`);
    } catch {
      setState({ is: 'refused', words: m.handover_open_failed() });
    } finally {
      isTaking.current = false;
    }
  }

  return { state, readFile, take };
}
