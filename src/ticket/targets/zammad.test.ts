import { expect, test } from 'vitest';
import { hostileTexts } from '../test-ticket.ts';
import { configRequest, readAnswer, readConfig, submitRequest } from './zammad.ts';

const settings = { target: 'zammad', address: 'https://help.example.com/' } as const;
const fingerprint = 'f'.repeat(40);
const keys = { fingerprint, token: 'abc+/=' };
const pat = { name: 'Pat', email: 'pat@example.com' };

test('the form is asked for its token', () => {
  expect(configRequest(settings, fingerprint)).toEqual({
    method: 'POST',
    url: 'https://help.example.com/api/v1/form_config',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' },
    body: `fingerprint=${fingerprint}`,
  });
});

test.each(hostileTexts)('a ticket comes out as it went in: $case', ({ text }) => {
  const { url, body } = submitRequest(settings, keys, { subject: text, body: text, details: new Map() }, pat);
  expect(url).toBe('https://help.example.com/api/v1/form_submit');
  const fields = body
    .split('&')
    .map((pair) => pair.split('=').map((part) => decodeURIComponent(part.replaceAll('+', ' '))));
  expect(Object.fromEntries(fields)).toEqual({ ...keys, ...pat, title: text, body: text });
});

test.each([
  {
    case: 'is switched on',
    status: 200,
    body: '{"enabled":true,"endpoint":"https://eve.example.org","token":"t"}',
    reads: { status: 'ready', token: 't' },
  },
  {
    case: 'is switched off',
    status: 200,
    body: '{"enabled":false,"token":"t"}',
    reads: { status: 'failed', why: 'switched-off' },
  },
  { case: 'is forbidden', status: 403, body: '{}', reads: { status: 'failed', why: 'not-allowed' } },
  { case: 'is a web page', status: 200, body: '<html>', reads: { status: 'failed', why: 'not-understood' } },
  {
    case: 'has no token',
    status: 200,
    body: '{"enabled":true,"token":""}',
    reads: { status: 'failed', why: 'not-understood' },
  },
])('a form that $case', ({ status, body, reads }) => {
  expect(readConfig(status, body)).toEqual(reads);
});

test.each([
  {
    case: 'a ticket',
    status: 200,
    body: '{"ticket":{"id":5,"number":"31005"}}',
    reads: { status: 'created', number: '31005' },
  },
  {
    case: 'a number that is one',
    status: 200,
    body: '{"ticket":{"id":5,"number":31005}}',
    reads: { status: 'created', number: '31005' },
  },
  {
    case: 'an address it does not accept',
    status: 200,
    body: '{"errors":{"email":"invalid"}}',
    reads: { status: 'refused', fields: ['email'] },
  },
  {
    case: 'a field nobody knows',
    status: 200,
    body: '{"errors":{"<b>":"x"}}',
    reads: { status: 'failed', why: 'not-understood' },
  },
  {
    case: 'a token that is too old',
    status: 401,
    body: '{}',
    reads: { status: 'failed', why: 'not-allowed' },
  },
  { case: 'a web page', status: 502, body: '<html>', reads: { status: 'failed', why: 'not-understood' } },
])('the answer to a ticket: $case', ({ status, body, reads }) => {
  expect(readAnswer(status, body)).toEqual(reads);
});
