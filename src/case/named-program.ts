import { focusIn } from './focus.ts';
import type { Log } from './log.ts';

/** The mail program that an error text names, of those whose steps are known: `Outlook`, never the host `outlook.com`. */
export function namedProgram(log: Log, programs: readonly string[]): string | undefined {
  const focus = focusIn(log);
  if (focus?.evidence.reading?.kind !== 'error-text') return undefined;
  const words = ` ${focus.evidence.text.toLowerCase().split(notOfName).map(withoutStop).join(' ')} `;
  const longestFirst = programs.toSorted((one, other) => other.length - one.length);
  const isOutlookCode = focus.failure?.clientCode?.value.toLowerCase().startsWith('0x') ?? false;
  return (
    longestFirst.find((program) => words.includes(` ${program.toLowerCase()} `)) ??
    (isOutlookCode ? programs.find((program) => program === 'Outlook') : undefined)
  );
}

const notOfName = /[^\p{L}\p{N}.@_-]+/u;
const withoutStop = (word: string) => (word.endsWith('.') ? word.slice(0, -1) : word);
