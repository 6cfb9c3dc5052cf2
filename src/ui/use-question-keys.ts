import { type RefObject, useEffect } from 'react';
import { isTyping } from './components/typing.ts';

/** Where single keys are on, the key of an option chooses it and goes on, and Enter continues. */
export function useQuestionKeys(form: RefObject<HTMLFormElement | null>, isFast: boolean) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isFast || event.repeat || isTyping(event)) return;
      if (event.key === 'Enter' && isOnPage(event)) {
        form.current?.requestSubmit();
        return;
      }
      const option = form.current?.querySelector(`input[name="option"][data-key="${CSS.escape(event.key)}"]`);
      if (!(option instanceof HTMLInputElement)) return;
      event.preventDefault();
      option.checked = true;
      form.current?.requestSubmit();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [form, isFast]);
}

/** Enter on a button, link or option does what it does anyway. */
function isOnPage({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('a, button, summary, input') === null;
}
