import { type RefObject, useEffect } from 'react';
import { isInField } from '../components/typing.ts';

/** A field with more than this slows every key down: such a text is read at once, as a file is. */
export const longestInField = 500_000;

/** What is pasted anywhere on the page goes into the field, but for what is pasted into another. */
export function usePaste(
  field: RefObject<HTMLTextAreaElement | null>,
  isOn: boolean,
  onLong: (text: string) => void,
) {
  useEffect(() => {
    if (!isOn) return undefined;
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text === '' || isInField(event.target) || !field.current) return;
      event.preventDefault();
      if (text.length > longestInField) {
        onLong(text);
        return;
      }
      field.current.value = text;
      field.current.focus();
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [field, isOn, onLong]);
}
