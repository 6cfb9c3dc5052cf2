import { findDnsServer } from './find-dns-server.ts';

const server = findDnsServer();
console.log(
  server
    ? `The DNS tests use ${server.dnsdist} before ${server.nsd}`
    : 'No DNS server: the tests that need a real one are skipped. Debian: apt-get install dnsdist nsd',
);
