import { expect, test } from 'vitest';
import { resolverHere } from './resolver-here.ts';

const app = 'https://help.example.com/mail/';

test.each([
  {
    case: 'of a company on the Internet',
    offered: { id: 'a', name: 'Resolver Inc.', endpoint: 'https://dns.example/dns-query' },
    is: {
      endpoint: 'https://dns.example/dns-query',
      host: 'dns.example',
      isOwn: false,
      name: 'Resolver Inc.',
    },
  },
  {
    case: 'on the own host',
    offered: { id: 'b', endpoint: '/dns-query' },
    is: {
      endpoint: 'https://help.example.com/dns-query',
      host: 'help.example.com',
      isOwn: true,
      name: "your mail company's own resolver",
      label: "Your mail company's own resolver",
    },
  },
  {
    case: 'on the own host, below the app, with a name',
    offered: { id: 'c', name: 'Example Hosting', endpoint: 'dns-query' },
    is: { endpoint: 'https://help.example.com/mail/dns-query', isOwn: true, name: 'Example Hosting' },
  },
  {
    case: 'on the own host, with its whole address',
    offered: { id: 'd', endpoint: 'https://help.example.com/dns-query' },
    is: { isOwn: true, name: "your mail company's own resolver" },
  },
  {
    case: 'without a name, elsewhere',
    offered: { id: 'e', endpoint: 'https://dns.example.com:8443/dns-query' },
    is: { host: 'dns.example.com', isOwn: false, name: 'dns.example.com', label: 'dns.example.com' },
  },
])('a resolver $case', ({ offered, is }) => {
  expect(resolverHere(offered, app)).toMatchObject(is);
});
