import type { Authentication } from './authentication.ts';
import type { Mark } from './mark.ts';

/**
 * Whether the header says that the message went to the spam folder. Microsoft names the folder; else a filter that calls it
 * spam, or a DMARC policy that was carried out, puts it there.
 */
export function folderIn(
  marks: readonly Mark[],
  { dmarc }: Pick<Authentication, 'dmarc'>,
): 'spam' | undefined {
  const valueIn = (name: string) => marks.find(({ mark }) => mark === name)?.value.toLowerCase();
  const named = valueIn('delivered-to-folder');
  if (named !== undefined) return named === 'j' ? 'spam' : undefined;
  const isCalledSpam = verdicts.some((name) => valueIn(name) === 'yes');
  return isCalledSpam || dmarc?.action === 'quarantine' ? 'spam' : undefined;
}

/** Marks of filters that say yes or no. */
const verdicts = ['spam-flag', 'spam-status', 'barracuda-status'];
