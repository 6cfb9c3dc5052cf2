import { expect, test } from 'vitest';
import type { Reading } from '../mail/reading.ts';
import { namedProgram } from './named-program.ts';
import { logOf } from './test-flows.ts';
import { failure, finding, reading } from './test-readings.ts';

const programs = ['Webmail', 'Outlook', 'New Outlook', 'Apple Mail'];

const named = (text: string, kind: Reading['kind'] = 'error-text', clientCode?: string) =>
  namedProgram(
    logOf('agent', {
      type: 'evidence',
      text,
      reading: reading(kind, failure(clientCode === undefined ? {} : { clientCode: finding(clientCode) })),
    }),
    programs,
  );

test.each([
  { case: 'the program that it names', text: 'Outlook asks for the password again', program: 'Outlook' },
  { case: 'the one with the longer name', text: 'The new Outlook cannot sign in.', program: 'New Outlook' },
  { case: 'a name of two words', text: 'Error in Apple Mail.', program: 'Apple Mail' },
  { case: 'no program where a host is named', text: '550 refused by mx.outlook.com', program: undefined },
  { case: 'no program where none is named', text: '550 5.1.1 User unknown', program: undefined },
])('an error text tells $case', ({ text, program }) => {
  expect(named(text)).toBe(program);
});

test('a code that only Outlook shows names it', () => {
  expect(named('0x800CCC92', 'error-text', '0x800CCC92')).toBe('Outlook');
});

test('a bounce names no program', () => {
  expect(named('Sent with Outlook', 'bounce')).toBeUndefined();
});
