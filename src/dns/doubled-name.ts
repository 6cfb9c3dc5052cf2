import { hasFailed, type LookUp } from './answer.ts';
import { canBeAsked } from './domain-name.ts';

/**
 * Where a record that is missing stands by mistake: many control panels put the domain behind a name that already has it,
 * so that it stands there twice.
 */
export async function doubledName(name: string, domain: string, lookUp: LookUp): Promise<string | undefined> {
  const doubled = `${name}.${domain}`;
  if (!canBeAsked(doubled)) return undefined;
  const answer = await lookUp(doubled, 'TXT');
  return !hasFailed(answer) && answer.outcome === 'records' ? doubled : undefined;
}
