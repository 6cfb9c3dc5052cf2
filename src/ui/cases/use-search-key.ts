import { type RefObject, useEffect } from 'react';
import { isTyping } from '../components/typing.ts';

/** `/` goes to the search, where single keys are on (WCAG 2.1.4). */
export function useSearchKey(field: RefObject<HTMLInputElement | null>, isOn: boolean) {
  useEffect(() => {
    if (!isOn) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event)) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [field, isOn]);
}
