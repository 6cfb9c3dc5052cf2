import { expect, test } from 'vitest';
import { readContent } from '../authoring/read-content.ts';
import { lookUpClientError } from './client-errors.ts';

const { codes } = readContent('flows');
const { errors } = codes.clients;

test('there are as many as the table of mail programs has', () => {
  expect(errors.length).toBe(237);
});

test.each(errors)('$client: $code $text', (error) => {
  const { client, code, text } = error;
  const found = lookUpClientError(codes, { client, code, text: text?.replaceAll('*', ' mail.example.net ') });
  expect([found?.client, found?.start]).toEqual([client, error.start]);
});

test.each([
  { query: { code: '0x800ccc0e' }, start: 'client-errors/server-unreachable' },
  {
    query: {
      text: 'Task failed: Cannot find the e\u2011mail server. Verify the server information in your account properties.',
    },
    start: 'client-errors/server-unreachable',
  },
  {
    query: { text: 'Login to server imap.example.net with username pat@example.com failed.' },
    start: 'client-errors/credentials',
  },
  { query: { text: 'Authentication failed' }, start: undefined },
  {
    query: { text: 'Authentication failed', client: 'Android mail app' },
    start: 'client-errors/credentials',
  },
  { query: { text: 'All is well' }, start: undefined },
])('$query', ({ query, start }) => {
  expect(lookUpClientError(codes, query)?.start).toBe(start);
});
