import { type RefObject, useEffect } from 'react';
import { isTyping } from './components/typing.ts';
import { useIsAhead } from './turn.tsx';

/** Where single keys are on, the key shown beside a choice presses it: an option of a question, or a button. */
export function useChoiceKeys(
  within: RefObject<HTMLElement | null>,
  isFast: boolean,
  onGiven: () => void = () => undefined,
) {
  const isAhead = useIsAhead();
  useEffect(() => {
    if (isAhead) return undefined;
    const press = (event: KeyboardEvent) => {
      if (!isFast || event.repeat || isTyping(event)) return;
      const choice = within.current?.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
      if (choice instanceof HTMLButtonElement) {
        event.preventDefault();
        choice.click();
      } else if (choice instanceof HTMLInputElement) {
        event.preventDefault();
        choice.checked = true;
        onGiven();
      } else if (event.key === 'Enter' && isOnPage(event)) {
        onGiven();
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [within, isFast, onGiven, isAhead]);
}

/** Enter on a button, link or option does what it does anyway. */
function isOnPage({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('a, button, summary, input') === null;
}
