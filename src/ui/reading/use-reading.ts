import { useEffect, useRef, useState } from 'react';
import { m } from '../../messages/compiled/messages.js';
import type { ListedMessage, Part, ReadEvidence } from './read-protocol.ts';

/** What somebody gave: a pasted text, or a file with its name. */
export type Given = string | File;

/** A text that was read, and the name of the file it came from. */
export interface NewEvidence extends ReadEvidence {
  readonly name?: string;
}

export type ReadingState =
  | { readonly is: 'idle' }
  | {
      readonly is: 'reading';
      readonly name: string;
      readonly share: number | undefined;
      readonly isLong: boolean;
    }
  | { readonly is: 'choosing'; readonly messages: readonly ListedMessage[]; readonly hasMore: boolean }
  | { readonly is: 'wrong'; readonly text: string };

/** Before this many milliseconds a progress bar would only flicker. */
const patience = 500;

/** Reads what is given in a worker, and hands on what it says. */
export function useReading(onRead: (evidence: NewEvidence) => Promise<void>) {
  const [state, setState] = useState<ReadingState>({ is: 'idle' });
  const stop = useRef<AbortController>(undefined);
  const given = useRef<Given>('');
  const isSaving = useRef(false);

  useEffect(() => () => stop.current?.abort(), []);

  async function read(input: Given, part?: Part) {
    if (isSaving.current) return; // a second press must not keep it twice
    stop.current?.abort();
    const controller = new AbortController();
    stop.current = controller;
    given.current = input;
    const name = nameOf(input);
    setState({ is: 'reading', name, share: undefined, isLong: false });
    const long = setTimeout(
      () => setState((now) => (now.is === 'reading' ? { ...now, isLong: true } : now)),
      patience,
    );
    const onProgress = (share: number) => setState((now) => (now.is === 'reading' ? { ...now, share } : now));
    try {
      const { readInWorker } = await import('./read-in-worker.ts');
      const result = await readInWorker({ input, part }, { signal: controller.signal, onProgress });
      if (result.type === 'messages') {
        setState({ is: 'choosing', messages: result.messages, hasMore: result.hasMore });
        return;
      }
      controller.signal.throwIfAborted();
      const wrong = troubleWith(result.evidence, name);
      clearTimeout(long);
      setState(
        wrong ? { is: 'wrong', text: wrong } : { is: 'reading', name, share: undefined, isLong: false },
      );
      if (!wrong) await save(typeof input === 'string' ? result.evidence : { ...result.evidence, name });
    } catch {
      if (!controller.signal.aborted) setState({ is: 'wrong', text: m.paste_failed() });
    } finally {
      clearTimeout(long);
    }
  }

  async function save(evidence: NewEvidence) {
    isSaving.current = true;
    try {
      await onRead(evidence);
      setState({ is: 'idle' });
    } catch {
      setState({ is: 'wrong', text: m.paste_not_saved() });
    }
    isSaving.current = false;
  }

  function cancel() {
    stop.current?.abort();
    setState({ is: 'idle' });
  }

  return {
    state,
    read,
    cancel,
    choose: (part: Part) => read(given.current, part),
    complain: (text: string) => setState({ is: 'wrong', text }),
  };
}

const nameOf = (given: Given) => (typeof given === 'string' ? m.paste_pasted_name() : given.name);

/** A file that holds nothing to read makes no case: the person is told what to do instead. */
function troubleWith({ reading, text }: ReadEvidence, name: string): string | undefined {
  if (reading.hint === 'outlook-msg') return m.paste_outlook_msg({ name });
  if (reading.hint === 'not-text') return m.paste_not_text({ name });
  return text.trim() === '' ? m.paste_file_empty({ name }) : undefined;
}
