import { expect, test } from 'vitest';
import { codesIn, codeText } from './codes.ts';

test.each([
  {
    case: 'a reply with both codes',
    text: '550 5.1.1 <lee@example.net>: User unknown',
    codes: ['550 5.1.1'],
  },
  {
    case: 'a reply over several lines',
    text: '550-5.1.1 The address\n550 5.1.1 does not exist',
    codes: ['550 5.1.1'],
  },
  {
    case: 'a code that Exchange marks',
    text: '#550 5.1.10 RESOLVER.ADR.RecipientNotFound ##',
    codes: ['550 5.1.10'],
  },
  { case: 'an enhanced code in brackets', text: 'No such user (#5.1.1)', codes: ['5.1.1'] },
  { case: 'an enhanced code that ends a sentence', text: 'It failed with 5.2.2.', codes: ['5.2.2'] },
  { case: 'a reply code alone', text: 'The server responded: 535 Authentication failed', codes: ['535'] },
  { case: 'a bare code', text: '554', codes: ['554'] },
  { case: "a mail program's code", text: 'Error 0x800CCC0E in Outlook', codes: ['0x800CCC0E'] },
  { case: 'an IP address', text: 'Connected to 5.1.1.25 and 192.0.2.5', codes: [] },
  { case: 'a version', text: 'Thunderbird 5.1.1.2 started, build 4.2.2.1', codes: [] },
  { case: 'a plain number', text: 'I sent 550 messages in 2026', codes: [] },
  { case: 'a version in a Received line', text: 'by mx.example.com (Exim 4.94.2) with esmtps', codes: [] },
  { case: 'a score', text: 'X-Spam-Status: No, score=2.0.1', codes: [] },
  { case: 'a bare enhanced code', text: '5.7.26', codes: ['5.7.26'] },
  { case: 'a status field', text: 'Action: failed\nStatus: 5.2.2', codes: ['5.2.2'] },
  {
    case: 'a code that goes on in the next line',
    text: 'said: 552\n    5.2.2 Mailbox full',
    codes: ['552 5.2.2'],
  },
  {
    case: 'a transcript: the failure first',
    text: '250 2.1.0 Ok\n554 5.7.1 Refused',
    codes: ['554 5.7.1', '250 2.1.0'],
  },
  { case: 'no code at all', text: 'My mail does not work', codes: [] },
  { case: 'two failures', text: '550 5.1.1 unknown\n452 4.2.2 full', codes: ['550 5.1.1', '452 4.2.2'] },
])('$case', ({ text, codes }) => {
  expect(codesIn(text).map(codeText)).toEqual(codes);
});

test('each code comes with its line', () => {
  expect(codesIn('Dear user,\n  said: 550 5.1.1 User unknown\nBye').at(0)?.words).toBe(
    'said: 550 5.1.1 User unknown',
  );
});
