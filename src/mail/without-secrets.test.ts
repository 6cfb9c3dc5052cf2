import { expect, test } from 'vitest';
import { readContent } from '../authoring/read-content.ts';
import { read } from './read.ts';
import { withoutSecrets } from './without-secrets.ts';
import { compileWording } from './wording.ts';

const wording = compileWording(readContent('flows').wording);
const secret = 'hunter2secret';

test.each([
  {
    case: 'in the subject',
    text: `From: pat@example.com\nDate: Sat, 14 Mar 2026 09:30:12 +0100\nSubject: my password: ${secret}\n\nHello\n`,
  },
  { case: 'in a reply', text: `535 5.7.8 Authentication failed, password: ${secret}` },
  { case: 'in a log', text: `535 5.7.8 refused after AUTH PLAIN ${secret}` },
])('a secret is in no finding: $case', async ({ text }) => {
  const reading = await read(text, wording);
  expect(JSON.stringify(reading)).toContain(secret);
  expect(JSON.stringify(withoutSecrets(reading))).not.toContain(secret);
});
