import { useEffect } from 'react';
import { textFields } from './components/typing.ts';
import { useIsAhead } from './turn.tsx';

/** Alt+Left goes to the question before, wherever the history of the browser would lead. */
export function useBackKey(back: () => void) {
  const isAhead = useIsAhead();
  useEffect(() => {
    if (isAhead) return undefined;
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || event.key !== 'ArrowLeft' || document.querySelector('dialog[open]')) return;
      if (event.target instanceof Element && event.target.closest(textFields)) return; // moves by a word on macOS
      event.preventDefault();
      back();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [back, isAhead]);
}
