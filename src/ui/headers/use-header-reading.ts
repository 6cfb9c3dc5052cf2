import { startTransition, useEffect, useRef, useState } from 'react';
import type { HeaderAnalysis } from '../../mail/headers/analyze-headers.ts';
import { m } from '../../messages/compiled/messages.js';
import type { Given } from '../reading/use-reading.ts';
import { type HeadersRead, readHeaders } from './read-headers.ts';

/** What somebody gave, and what it says. */
export interface ReadHeaders {
  readonly given: Given;
  readonly analysis: HeaderAnalysis;
}

type HeaderReadingState =
  | { readonly is: 'idle' }
  | { readonly is: 'reading'; readonly name: string; readonly isLong: boolean }
  | { readonly is: 'read'; readonly headers: ReadHeaders }
  | { readonly is: 'wrong'; readonly text: string };

/** Before this many milliseconds a progress bar would only flicker. */
const patience = 500;

/** Reads headers, and shows nothing of the ones before meanwhile. */
export function useHeaderReading() {
  const [state, setState] = useState<HeaderReadingState>({ is: 'idle' });
  const stop = useRef<AbortController>(undefined);

  useEffect(() => () => stop.current?.abort(), []);

  async function read(given: Given) {
    stop.current?.abort();
    const controller = new AbortController();
    stop.current = controller;
    const name = nameOf(given);
    setState({ is: 'reading', name, isLong: false });
    const long = setTimeout(() => setState({ is: 'reading', name, isLong: true }), patience);
    try {
      const said = await readHeaders(given, controller.signal);
      // A long route is drawn in pieces, so that the page stays quick.
      startTransition(() => {
        setState(
          said.is === 'headers'
            ? { is: 'read', headers: { given, analysis: said.analysis } }
            : { is: 'wrong', text: troubleWords(said.is, given) },
        );
      });
    } catch {
      // Another text is read already, or the person stopped it.
    } finally {
      clearTimeout(long);
    }
  }

  return {
    state,
    read,
    cancel: () => {
      stop.current?.abort();
      setState({ is: 'idle' });
    },
  };
}

const nameOf = (given: Given) => (typeof given === 'string' ? m.paste_pasted_name() : given.name);

function troubleWords(trouble: Exclude<HeadersRead['is'], 'headers'>, given: Given): string {
  const name = nameOf(given);
  const words = {
    'no-headers': m.headers_none,
    empty: () => (typeof given === 'string' ? m.headers_empty() : m.paste_file_empty({ name })),
    'outlook-msg': () => m.paste_outlook_msg({ name }),
    'not-text': () => m.paste_not_text({ name }),
    broken: m.headers_file_failed,
  };
  return words[trouble]();
}
