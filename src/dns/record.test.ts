import { expect, test } from 'vitest';
import { type DnsRecord, recordLine } from './record.ts';

const owned = { name: 'example.com', ttl: 300 };

test.each<{ record: DnsRecord; is: string }>([
  { record: { ...owned, type: 'A', address: '192.0.2.1' }, is: 'example.com. 300 IN A 192.0.2.1' },
  {
    record: { ...owned, type: 'MX', preference: 10, exchange: 'mx.example' },
    is: 'example.com. 300 IN MX 10 mx.example.',
  },
  { record: { ...owned, type: 'MX', preference: 0, exchange: '.' }, is: 'example.com. 300 IN MX 0 .' },
  { record: { ...owned, type: 'CNAME', host: 'a.example' }, is: 'example.com. 300 IN CNAME a.example.' },
  {
    record: { ...owned, type: 'TXT', text: String.raw`v=DKIM1\; n="x"` },
    is: String.raw`example.com. 300 IN TXT "v=DKIM1\\; n=\"x\""`,
  },
])('as dig prints it: $is', ({ record, is }) => {
  expect(recordLine(record)).toBe(is);
});
