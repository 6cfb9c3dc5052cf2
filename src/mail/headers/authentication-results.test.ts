import { expect, test } from 'vitest';
import { parseAuthenticationResults } from './authentication-results.ts';

/** A field as `server version: method=result property=value reason …`. */
function told(body: string, name = 'authentication-results') {
  const { authservId, version, instance, results } = parseAuthenticationResults({ name, body });
  return {
    server: authservId,
    ...(version === 1 ? {} : { version }),
    ...(instance === undefined ? {} : { instance }),
    results: results.map(({ method, result, reason, action, properties, comments }) =>
      [
        `${method}=${result}`,
        ...properties.map((property) => `${property.type}.${property.name}=${property.value}`),
        ...(reason === undefined ? [] : [`reason=${reason}`]),
        ...(action === undefined ? [] : [`action=${action}`]),
        ...comments.map((comment) => `(${comment})`),
      ].join(' '),
    ),
  };
}

test.each([
  {
    what: 'one result',
    body: 'mx.example.com; spf=pass smtp.mailfrom=example.net',
    is: { server: 'mx.example.com', results: ['spf=pass smtp.mailfrom=example.net'] },
  },
  {
    what: 'nothing was checked',
    body: 'mx.example.com 1; none',
    is: { server: 'mx.example.com', results: [] },
  },
  {
    what: 'a version',
    body: 'mx.example.com 2; none',
    is: { server: 'mx.example.com', version: 2, results: [] },
  },
  {
    what: 'two results of one method',
    body: 'a.example; dkim=pass header.d=b.example header.s=x; dkim=fail header.d=c.example header.b="aB/c+d=="',
    is: {
      server: 'a.example',
      results: ['dkim=pass header.d=b.example header.s=x', 'dkim=fail header.d=c.example header.b=aB/c+d=='],
    },
  },
  {
    what: 'a reason in quotes with a semicolon',
    body: 'a.example; dkim=fail reason="no key; not found" header.i=@b.example',
    is: { server: 'a.example', results: ['dkim=fail header.i=@b.example reason=no key; not found'] },
  },
  {
    what: 'comments wherever they are allowed',
    body: 'a.example (x); dkim (y) / 1 = (z) pass (2048-bit (new) key) header (d) . d = b.example',
    is: { server: 'a.example', results: ['dkim=pass header.d=b.example (y) (z) (2048-bit (new) key) (d)'] },
  },
  {
    what: 'a comment that touches the result',
    body: 'a.example; dmarc=pass(p=REJECT) header.from=b.example',
    is: { server: 'a.example', results: ['dmarc=pass header.from=b.example (p=REJECT)'] },
  },
  {
    what: 'no server, as Microsoft writes it',
    body: 'spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=b.example; dmarc=fail action=oreject header.from=b.example;compauth=fail reason=000',
    is: {
      server: undefined,
      results: [
        'spf=pass smtp.mailfrom=b.example (sender IP is 192.0.2.1)',
        'dmarc=fail header.from=b.example action=oreject',
        'compauth=fail reason=000',
      ],
    },
  },
  {
    what: 'the server named again between results',
    body: 'a.example; dkim=none header.d=none;a.example; dmarc=none action=none header.from=b.example;',
    is: {
      server: 'a.example',
      results: ['dkim=none header.d=none', 'dmarc=none header.from=b.example action=none'],
    },
  },
  {
    what: 'the server in quotes, not in ASCII',
    body: '"müller.example"; spf=Pass',
    is: { server: 'müller.example', results: ['spf=pass'] },
  },
  {
    what: 'the semicolon behind the server is missing',
    body: 'mx.example.com spf=pass smtp.mailfrom=example.net',
    is: { server: 'mx.example.com', results: ['spf=pass smtp.mailfrom=example.net'] },
  },
  {
    what: 'a property without a value',
    body: 'a.example; dkim=pass header.s= header.d=b.example',
    is: { server: 'a.example', results: ['dkim=pass header.d=b.example'] },
  },
  {
    what: 'results inside a comment are none',
    body: 'a.example; spf=fail (b.example; spf=pass) smtp.mailfrom=b.example',
    is: { server: 'a.example', results: ['spf=fail smtp.mailfrom=b.example (b.example; spf=pass)'] },
  },
  {
    what: 'results inside quotes are none',
    body: 'a.example; spf=fail smtp.mailfrom="x; spf=pass"@b.example',
    is: { server: 'a.example', results: ['spf=fail smtp.mailfrom=x; spf=pass'] },
  },
  { what: 'nothing', body: '', is: { server: undefined, results: [] } },
  { what: 'no result', body: 'a.example; spf', is: { server: 'a.example', results: [] } },
])('$what', ({ body, is }) => {
  expect(told(body)).toEqual(is);
});

test('the number of an ARC set', () => {
  expect(told('i=2; a.example; arc=pass', 'arc-authentication-results')).toEqual({
    server: 'a.example',
    instance: 2,
    results: ['arc=pass'],
  });
});
