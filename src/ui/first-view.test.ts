import { expect, test } from 'vitest';
import { firstView } from './first-view.ts';

const built = { page: '/codes', basePath: '/help', audiences: ['customer', 'agent'] };
const somebodyNew = {
  address: { pathname: '/help/codes', search: '' },
  settings: {},
  hasDamagedSettings: false,
  hasOtherOperator: false,
  isFramed: false,
};
const at = (search: string, pathname = '/help/codes') => ({ address: { pathname, search } });

test.each([
  { case: 'somebody new', viewer: {} },
  { case: 'a slash at the end', viewer: at('', '/help/codes/') },
  { case: 'a link for the usual audience', viewer: at('?audience=customer') },
  { case: 'a link for an audience that is none', viewer: at('?audience=admin') },
  { case: 'settings of the usual audience', viewer: { settings: { audience: 'customer' } } },
  { case: 'an audience that nobody offers', viewer: { settings: { audience: 'agent' } }, of: ['customer'] },
  { case: 'a link for one that nobody offers', viewer: at('?audience=agent'), of: ['customer'] },
  { case: 'a copy for agents', viewer: {}, of: ['agent', 'customer'], for: 'agent' },
])('as it was built: $case', ({ viewer, of = built.audiences, for: audience = 'customer' }) => {
  expect(firstView({ ...built, audiences: of }, { ...somebodyNew, ...viewer })).toEqual({
    audience,
    isAsBuilt: true,
  });
});

test.each([
  { case: 'an agent', viewer: { settings: { audience: 'agent' } }, for: 'agent' },
  { case: 'a link for agents', viewer: at('?audience=agent'), for: 'agent' },
  {
    case: 'a link for customers, who was an agent',
    viewer: { ...at('?audience=customer'), settings: { audience: 'agent', provider: 'opensrs' } },
  },
  { case: 'a link with a provider, whoever offers it', viewer: at('?provider=nobody') },
  { case: 'a provider of their own', viewer: { settings: { provider: 'opensrs' } } },
  { case: 'single keys', viewer: { settings: { keys: false } } },
  { case: 'something searched for', viewer: at('?q=5.7.26') },
  { case: 'another address', viewer: at('', '/help/cases') },
  { case: 'damaged settings', viewer: { hasDamagedSettings: true } },
  { case: 'other settings on the server', viewer: { hasOtherOperator: true } },
  { case: 'a frame', viewer: { isFramed: true } },
])('something else: $case', ({ viewer, for: audience = 'customer' }) => {
  expect(firstView(built, { ...somebodyNew, ...viewer })).toEqual({ audience, isAsBuilt: false });
});

test('a page that was not rendered', () => {
  expect(firstView({ ...built, page: undefined }, somebodyNew).isAsBuilt).toBe(false);
});
