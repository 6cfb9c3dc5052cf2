import { m } from '../messages/compiled/messages.js';
import { say } from './components/status.tsx';
import { host } from './embedded/host.ts';

/** Puts a text on the clipboard and says whether that worked. */
export async function copyText(text: string, done: string) {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    say(m.status_copy_failed());
  }
}

/** Phones can hand a text to any of their programs, but from no frame. */
export const canShare = () => typeof navigator.share === 'function' && host().is === 'none';

export async function share(title: string, text: string) {
  try {
    await navigator.share({ title, text });
  } catch {
    // The person closed the choice of programs: nothing was sent, and there is nothing to say.
  }
}

/** Hands a file to the person, who decides where it goes. */
export function download(name: string, type: string, content: string | Blob) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
