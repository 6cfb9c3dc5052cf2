import { expect, test } from 'vitest';
import { textFor } from '../../flow/text.ts';
import { content } from './real-content.ts';

test('no title of an outcome speaks to an agent as if they were the customer: it stands on the ticket', () => {
  const titles = [...content.flows.values()].flatMap(({ id, outcomes }) =>
    Object.entries(outcomes).map(([node, { title }]) => `${id}/${node}: ${textFor(title, 'agent')}`),
  );
  expect(titles.length).toBeGreaterThan(150);
  expect(titles.filter((title) => /\byours?\b|\byou\b|mail company/i.test(title))).toEqual([]);
});
