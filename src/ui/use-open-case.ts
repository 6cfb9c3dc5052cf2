import type { Happening } from '../case/log.ts';
import { fill } from '../flow/placeholders.ts';
import { factOf } from '../knowledge/facts.ts';
import { otherProvider } from '../knowledge/provider-id.ts';
import { m } from '../messages/compiled/messages.js';
import { detailValue } from '../ticket/ticket.ts';
import { readableTime } from '../ticket/zoned-time.ts';
import { say } from './components/status.tsx';
import { showAnew } from './navigation/navigation.ts';
import { record } from './record.ts';
import type { OpenCase } from './show-case.ts';

/** Puts facts of the provider and details of the case into a text of a flow. */
export function fillFor(open: Pick<OpenCase, 'provider' | 'ticket'>) {
  const isOther = open.provider.id === otherProvider;
  const gapFor = (name: string) => {
    if (!isOfProvider(name)) return m.value_unknown();
    return isOther ? m.fact_unknown_other() : m.fact_unknown();
  };
  return (text: string) =>
    fill(text, (name) => {
      // The profile that stands for every other provider has no name of its own.
      if (isOther && name === 'provider.name') return factIn(open, 'provider-name') ?? m.provider_unnamed();
      return factIn(open, name) ?? gapFor(name);
    });
}

/** What is known under a name that flows use: a fact of the provider, or a detail of the case. */
export function factIn(
  { provider, ticket }: Pick<OpenCase, 'provider' | 'ticket'>,
  name: string,
): string | undefined {
  const [, domain = m.own_domain()] = detailValue(ticket, 'recipient')?.split(',')[0]?.split('@') ?? [];
  if (isOfProvider(name)) return factOf(provider, name)?.value.replaceAll('{domain}', domain);
  const value = detailValue(ticket, name);
  return value !== undefined && name === 'time' ? readableTime(value) : value;
}

const isOfProvider = (name: string) => /^(provider|limit|server)\.|^(mx|contact)$/.test(name);

/** Appends to the log of the case and shows the page anew. When that fails it is said, and the answer is false. */
export function useRecord(open: OpenCase) {
  return async (happenings: readonly Happening[]): Promise<boolean> => {
    try {
      await record(open, happenings);
    } catch {
      say(m.status_not_loaded());
      return false;
    }
    await showAnew();
    return true;
  };
}
