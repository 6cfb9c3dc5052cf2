import { useEffect, useState } from 'react';

/** Takes a file that is dropped anywhere on the window. True while one is held over it. */
export function useDroppedFile(onFile: (file: File) => void, isOn = true): boolean {
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    if (!isOn) return undefined;
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    // Moving over an element inside fires it too: only the edge of the window has no related target.
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(false);
      if (file) onFile(file);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [onFile, isOn]);

  return isOver;
}
