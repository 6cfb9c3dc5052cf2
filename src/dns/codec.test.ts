import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base64url, decodeReply, encodeQuery } from './codec.ts';
import type { RecordType } from './record.ts';

/** Bytes as somebody reads them: hexadecimal, blanks between what belongs together. */
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replace(/\s/g, ''), 'hex'));
const example = '07 6578616d706c65 03 636f6d 00';

/** A response to a question about example.com. */
function response({
  flags = '8180',
  counts = '0001 0001 0000 0000',
  type = '0001',
  name = example,
  rest = '',
}: {
  flags?: string;
  counts?: string;
  type?: string;
  name?: string;
  rest?: string;
}) {
  return bytes(`0000 ${flags} ${counts} ${name} ${type} 0001 ${rest}`);
}

test('a query is that of RFC 8484 §4.1.1', () => {
  expect(base64url(encodeQuery('www.example.com', 'A'))).toBe('AAABAAABAAAAAAAAA3d3dwdleGFtcGxlA2NvbQAAAQAB');
});

test('an answer with a compressed name', () => {
  const message = response({ rest: 'c00c 0001 0001 0000012c 0004 c0000201' });
  expect(decodeReply(message, 'example.com', 'A')).toEqual({
    rcode: 'NOERROR',
    records: [{ name: 'example.com', ttl: 300, type: 'A', address: '192.0.2.1' }],
    aliases: [],
    holds: 300,
  });
});

test('names are compared and told in small letters', () => {
  const message = response({
    name: '07 4558616d506c45 03 434f4d 00',
    rest: 'c00c 0001 0001 0000012c 0004 c0000201',
  });
  expect(decodeReply(message, 'Example.com', 'A')).toMatchObject({ records: [{ name: 'example.com' }] });
});

test('the strings of a TXT record are joined without a space, and records are not', () => {
  const rest = `c00c 0010 0001 0000003c 0008 03 763d73 03 706631
                c00c 0010 0001 0000003c 0002 01 61`;
  const message = response({ type: '0010', counts: '0001 0002 0000 0000', rest });
  expect(decodeReply(message, 'example.com', 'TXT')).toMatchObject({
    records: [{ text: 'v=spf1' }, { text: 'a' }],
    holds: 60,
  });
});

test('bytes of a text that are not UTF-8 do not stop anything, and a byte order mark stays', () => {
  const message = response({ type: '0010', rest: 'c00c 0010 0001 0000003c 0006 05 efbbbf ff 61' });
  expect(decodeReply(message, 'example.com', 'TXT')).toMatchObject({ records: [{ text: '\uFEFF\uFFFDa' }] });
});

test('an MX record, and the null MX of RFC 7505', () => {
  const rest = `c00c 000f 0001 0000012c 0007 000a 02 6d78 c00c
                c00c 000f 0001 0000012c 0003 0000 00`;
  const message = response({ type: '000f', counts: '0001 0002 0000 0000', rest });
  expect(decodeReply(message, 'example.com', 'MX')).toMatchObject({
    records: [
      { preference: 10, exchange: 'mx.example.com' },
      { preference: 0, exchange: '.' },
    ],
  });
});

test('an alias leads to the records of its target, and to no others', () => {
  const rest = `c00c 0005 0001 0000003c 0004 01 61 c00c
                01 61 c00c 0001 0001 0000012c 0004 c0000201
                01 62 c00c 0001 0001 0000012c 0004 c0000209`;
  expect(decodeReply(response({ counts: '0001 0003 0000 0000', rest }), 'example.com', 'A')).toMatchObject({
    records: [{ name: 'a.example.com', address: '192.0.2.1' }],
    aliases: [{ name: 'example.com', host: 'a.example.com' }],
    holds: 60,
  });
});

test('an alias of itself ends', () => {
  const message = response({ rest: 'c00c 0005 0001 0000003c 0002 c00c' });
  expect(decodeReply(message, 'example.com', 'A')).toMatchObject({ rcode: 'NOERROR', records: [] });
});

test('no such name holds as long as the SOA record says', () => {
  const soa = '00 0006 0001 00000384 0016 00 00 00000001 00000e10 00000258 00015180 0000003c';
  const message = response({ flags: '8183', counts: '0001 0000 0001 0000', rest: soa });
  expect(decodeReply(message, 'example.com', 'A')).toEqual({
    rcode: 'NXDOMAIN',
    records: [],
    aliases: [],
    holds: 60,
  });
});

test('records of other types and classes, and what stands behind the answer, are passed over', () => {
  const rest = `c00c 0063 0001 0000003c 0003 616263
                c00c 0001 0003 0000003c 0004 c0000201
                00 0029 04d0 00000000 0000`;
  const message = response({ counts: '0001 0002 0000 0001', rest });
  expect(decodeReply(message, 'example.com', 'A')).toMatchObject({ records: [] });
});

test.each([
  { case: 'SERVFAIL', flags: '8182', rcode: 'SERVFAIL' },
  { case: 'REFUSED', flags: '8185', rcode: 'REFUSED' },
  { case: 'FORMERR', flags: '8181', rcode: 'REFUSED' },
  { case: 'NOTIMP', flags: '8184', rcode: 'REFUSED' },
])('$case is told', ({ flags, rcode }) => {
  const message = response({ flags, counts: '0001 0000 0000 0000' });
  expect(decodeReply(message, 'example.com', 'A')).toEqual({ rcode });
});

const good = 'c00c 0001 0001 0000012c 0004 c0000201';

const unusable: readonly { case: string; message: Uint8Array; type?: RecordType }[] = [
  { case: 'nothing', message: bytes('') },
  { case: 'half a header', message: bytes('0000 8180 0001') },
  { case: 'a query', message: response({ flags: '0100', rest: good }) },
  { case: 'another id', message: bytes(`0001 8180 0001 0001 0000 0000 ${example} 0001 0001 ${good}`) },
  { case: 'truncated', message: response({ flags: '8380', rest: good }) },
  { case: 'another name', message: response({ name: '07 6578616d706c65 03 6f7267 00', rest: good }) },
  { case: 'another type', message: response({ type: '001c', rest: good }) },
  { case: 'no question', message: response({ counts: '0000 0001 0000 0000', rest: good }) },
  { case: 'fewer records than it claims', message: response({ counts: '0001 0002 0000 0000', rest: good }) },
  { case: 'more records than anybody has', message: response({ counts: '0001 ffff 0000 0000', rest: good }) },
  { case: 'cut in the data', message: response({ rest: 'c00c 0001 0001 0000012c 0004 c000' }) },
  { case: 'a pointer to itself', message: response({ rest: 'c01d 0001 0001 0000012c 0004 c0000201' }) },
  { case: 'a pointer forwards', message: response({ rest: 'c0ff 0001 0001 0000012c 0004 c0000201' }) },
  { case: 'a label that is longer than the message', message: response({ rest: '3f 61' }) },
  { case: 'a reserved label', message: response({ rest: '80 0001 0001 0000012c 0004 c0000201' }) },
  {
    case: 'a text that is longer than its record',
    message: response({ type: '0010', rest: 'c00c 0010 0001 0000003c 0003 ff 6161' }),
    type: 'TXT',
  },
];

test.each(unusable)('$case is no usable answer', ({ message, type = 'A' }) => {
  expect(decodeReply(message, 'example.com', type)).toBeUndefined();
});

const types: readonly RecordType[] = ['A', 'AAAA', 'MX', 'TXT', 'CNAME', 'PTR', 'NS', 'SOA'];

test('any bytes are an answer or none, and never an error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), fc.constantFrom(...types), (noise, type) => {
      const head = response({ type: '0001', counts: '0001 0003 0001 0000' });
      decodeReply(noise, 'example.com', type);
      decodeReply(Uint8Array.from([...head, ...noise]), 'example.com', 'A');
    }),
    { numRuns: 2000 },
  );
});

test('a good answer with a few bytes changed is an answer or none, and never an error', () => {
  const message = response({
    counts: '0001 0002 0001 0000',
    rest: `${good} c00c 0005 0001 0000003c 0004 01 61 c00c 00 0006 0001 00000384 0016 00 00 00000001 00000e10 00000258 00015180 0000003c`,
  });
  const change = fc.tuple(fc.nat(message.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const changed = message.slice();
      for (const [at, byte] of changes) changed[at] = byte;
      const reply = decodeReply(changed, 'example.com', 'A');
      for (const record of reply && 'records' in reply ? reply.records : []) {
        expect(record.ttl).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 2000 },
  );
});
