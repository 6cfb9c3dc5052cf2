import { expect, test } from 'vitest';
import { readContent } from '../authoring/read-content.ts';
import { lookUpFailure } from '../knowledge/look-up-failure.ts';
import { read } from '../mail/read.ts';
import { readWording } from './read-wording.ts';

const { codes } = readContent('flows');
const wording = readWording();
const startOf = async (text: string) => {
  const { kind, failures } = await read(text, wording);
  return [kind, ...failures.map((failure) => lookUpFailure(codes, failure, undefined).start)];
};

const { errors } = codes.clients;
test.each(errors.flatMap(({ text, start, needsClient }) => (text && !needsClient ? { text, start } : [])))(
  'pasted alone: $text',
  async ({ text, start }) => {
    expect(await startOf(`${text.replaceAll('*', ' mail.example.net ')}.`)).toEqual(['error-text', start]);
  },
);

test.each([
  {
    text: 'The server you are connected to is using a security certificate that cannot be verified.\n\nThe target principal name is incorrect.\n\nDo you want to continue using this server?',
    meaning: /another host name/,
  },
  {
    text: 'Sending of the message failed.\nThe message could not be sent because connecting to Outgoing server (SMTP) smtp.example.com failed. The server may be unavailable or is refusing SMTP connections.',
    meaning: /outgoing server refused/,
  },
  {
    text: 'Cannot Get Mail\nThe connection to the server failed.',
    meaning: /incoming mail cannot be reached/,
  },
  {
    text: 'Cannot Get Mail\nThe connection to the server “imap.example.com” failed.',
    meaning: /incoming mail cannot be reached/,
  },
  {
    text: 'The recipient “lee@example.net” was rejected by the server because it does not allow relaying.',
    meaning: /sign-in for sending is missing/,
  },
  {
    text: "Task 'kim@example.com - Receiving' reported error (0x800CCC92): 'Your e-mail server rejected your login. The server responded: -ERR [AUTH] Authentication failed'",
    meaning: /refused the password/,
  },
  { text: '-ERR [AUTH] Authentication failed', meaning: /incoming mail/ },
])('the sentence says more than its heading: $text', async ({ text, meaning }) => {
  const [failure] = (await read(text, wording)).failures;
  expect(failure && lookUpFailure(codes, failure, undefined).meaning).toMatch(meaning);
});
