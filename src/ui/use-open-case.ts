import { useOutletContext, useRevalidator } from 'react-router';
import type { Happening } from '../case/log.ts';
import { fill } from '../flow/placeholders.ts';
import { factOf } from '../knowledge/facts.ts';
import { m } from '../messages/compiled/messages.js';
import { detailValue } from '../ticket/ticket.ts';
import { readableTime } from '../ticket/zoned-time.ts';
import { type OpenCase, record } from './open-case.ts';

/** The case whose page this is. */
export const useOpenCase = () => useOutletContext<OpenCase>();

/** Puts facts of the provider and details of the case into a text of a flow. */
export function fillFor({ provider, ticket }: Pick<OpenCase, 'provider' | 'ticket'>) {
  const [, domain = m.own_domain()] = detailValue(ticket, 'recipient')?.split(',')[0]?.split('@') ?? [];
  return (text: string) =>
    fill(text, (name) => {
      if (/^(provider|limit|server)\.|^(mx|contact)$/.test(name))
        return factOf(provider, name)?.value.replaceAll('{domain}', domain) ?? m.fact_unknown();
      const value = detailValue(ticket, name);
      if (value === undefined) return m.value_unknown();
      return name === 'time' ? readableTime(value) : value;
    });
}

/** Appends to the log of the case and shows the page anew. */
export function useRecord(open: OpenCase) {
  const revalidator = useRevalidator();
  return async (happenings: readonly Happening[]) => {
    await record(open, happenings);
    await revalidator.revalidate();
  };
}
