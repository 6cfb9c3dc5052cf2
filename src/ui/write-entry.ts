import type { Write } from '../case/advance.ts';
import { nextInstant } from '../case/case.ts';
import { type Author, authorOf, type Happening, type Log } from '../case/log.ts';
import type { Settings } from '../storage/settings.ts';
import { audienceIn, settings } from './settings.ts';

/** Who says it is whoever uses the app now. */
export const write: Write = (happening, log) => ({
  ...happening,
  id: crypto.randomUUID(),
  at: nextInstant(log, new Date()),
  ...author(settings()),
});

function author(from: Settings): Author {
  const by = audienceIn(from);
  return authorOf({ by, agent: by === 'agent' ? from.agent?.name : undefined });
}

export function appended(log: Log, happenings: readonly Happening[]): Log {
  const longer = [...log];
  for (const happening of happenings) longer.push(write(happening, longer));
  return longer;
}
