import * as v from 'valibot';
import { expect, test } from 'vitest';
import { originSchema, ownFileSchema, resolverEndpointSchema, webPageSchema } from './web-places.ts';

/** What the settings may name, and what must not come through. */
const rows: readonly {
  readonly what: string;
  readonly schema: v.GenericSchema<string>;
  readonly good: readonly string[];
  readonly bad: readonly string[];
}[] = [
  {
    what: 'a page that a person can open',
    schema: webPageSchema,
    good: ['https://status.example.com', 'https://example.com/a?b=c#d', ' https://example.com '],
    bad: [
      'http://example.com',
      'javascript:alert(1)',
      'data:text/html,x',
      '//example.com',
      '/terms',
      'example.com',
      'https://',
      'https://example.com/<script>',
      'https://example.com/"x',
      'https://example.com/a b',
      '',
    ],
  },
  {
    what: 'a file beside settings.json',
    schema: ownFileSchema,
    good: ['logo.svg', 'pictures/logo-2.svg', 'providers/acme.json', '_a/b.c.d'],
    bad: [
      '/logo.svg',
      '../logo.svg',
      'a/../../logo.svg',
      './logo.svg',
      '.htaccess',
      'https://example.com/logo.svg',
      '//example.com/logo.svg',
      'a\\logo.svg',
      'logo.svg?x',
      'logo.svg#x',
      'logo',
      '%2e%2e/logo.svg',
      '',
    ],
  },
  {
    what: 'an origin',
    schema: originSchema,
    good: [
      'https://help.example.com',
      'https://help.example.com:8443',
      'http://localhost:3000',
      'http://127.0.0.1:8080',
      'http://[::1]:8080',
    ],
    bad: [
      'https://help.example.com/',
      'https://help.example.com/a',
      'https://help.example.com:443',
      'https://HELP.example.com',
      'https://user@help.example.com',
      'http://help.example.com',
      'http://localhost.example.com',
      'https://*.example.com',
      'https://help.example.com;x',
      "https://'self'",
      'null',
      '*',
      '',
    ],
  },
  {
    what: 'a resolver',
    schema: resolverEndpointSchema,
    good: ['https://dns.example.com/dns-query', '/dns-query', '/a/b.c~d', 'http://localhost:8053/dns-query'],
    bad: [
      'http://dns.example.com/dns-query',
      'https://user:secret@dns.example.com/q',
      '//dns.example.com/q',
      '/q?x=y',
      '/q"x',
      '/q x',
      'dns-query',
      'ftp://localhost/q',
      '',
    ],
  },
];

for (const { what, schema, good, bad } of rows) {
  test.each(good)(`${what}: %s`, (text) => {
    expect(v.safeParse(schema, text).success).toBe(true);
  });
  test.each(bad)(`not ${what}: "%s"`, (text) => {
    expect(v.safeParse(schema, text).success).toBe(false);
  });
}
