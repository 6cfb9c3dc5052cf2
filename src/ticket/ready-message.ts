import { fill, placeholdersIn } from '../flow/placeholders.ts';

export interface Message {
  readonly subject: string;
  readonly body: string;
}

/** What is known of a case and its provider, by the names that flows use. */
export interface Facts {
  /** Absent when nobody knows it. */
  readonly valueFor: (name: string) => string | undefined;
  /** What belongs where it is not known. */
  readonly gapFor: (name: string) => string;
}

/** A line that states one fact: `Error code: {error-code}` */
const factLine = /^(.*): *\{([^{}]+)\}$/;

/**
 * A message of a flow with the facts in it. What nobody knows is not talked about: its line is left out. Within a
 * sentence, where that is not possible, a gap says what belongs there.
 */
export function messageWith({ subject, body }: Message, facts: Facts): Message {
  const [, before, fact = ''] = factLine.exec(subject) ?? [];
  const isKnown = before === undefined || facts.valueFor(fact) !== undefined;
  const lines = body.split('\n').filter((line) => !isUnknown(line, facts));
  return {
    subject: filled(isKnown ? subject : before, facts),
    body: filled(lines.join('\n').replaceAll(/\n{3,}/g, '\n\n'), facts),
  };
}

/** The facts that a message names and nobody knows. */
export function unknownIn({ subject, body }: Message, { valueFor }: Pick<Facts, 'valueFor'>): string[] {
  const named = new Set(placeholdersIn(`${subject} ${body}`));
  return [...named].filter((name) => valueFor(name) === undefined);
}

function isUnknown(line: string, { valueFor }: Facts): boolean {
  const [, , fact] = factLine.exec(line) ?? [];
  return fact !== undefined && valueFor(fact) === undefined;
}

const filled = (text: string, { valueFor, gapFor }: Facts) =>
  fill(text, (name) => valueFor(name) ?? gapFor(name));
