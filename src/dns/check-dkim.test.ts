import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDkim } from './check-dkim.ts';
import { readPublicKey } from './public-key.ts';
import { testKeys } from './test-keys.ts';
import { lookUpIn } from './test-zone.ts';

const name = 's1._domainkey.example.com';

/** A bare RSAPublicKey of 8192 bits, too long to stand here: its modulus is all ones. */
function longKey(): string {
  const modulus = [0x02, 0x82, 0x04, 0x01, 0, ...Array<number>(1024).fill(255)];
  const content = [...modulus, 0x02, 0x03, 1, 0, 1];
  return Buffer.from([0x30, 0x82, content.length >> 8, content.length & 255, ...content]).toString('base64');
}

async function check(records: readonly string[], { selector = 's1', domain = 'example.com' } = {}) {
  const lookUp = lookUpIn(...records.map((record) => `${name} TXT ${record}`));
  const result = await checkDkim({ domain, selector, lookUp });
  return {
    result,
    verdict: result.verdict,
    further: 'further' in result ? result.further.map(({ verdict }) => verdict) : [],
  };
}

test.each([
  { case: 'an RSA key', record: `v=DKIM1; k=rsa; p=${testKeys.rsa2048}`, is: 'key-good', bits: '2048' },
  {
    case: 'a key with blanks in it',
    record: `v=DKIM1; p= ${testKeys.rsa2048.replace(/(.{60})/g, '$1 ')} ;`,
    is: 'key-good',
    bits: '2048',
  },
  { case: 'no version and no type', record: `p=${testKeys.rsa2048}`, is: 'key-good', bits: '2048' },
  { case: 'a bare RSA key', record: `v=DKIM1; p=${testKeys.bareRsa2048}`, is: 'key-good', bits: '2048' },
  {
    case: 'an Ed25519 key',
    record: `v=DKIM1; k=ed25519; p=${testKeys.ed25519}`,
    is: 'key-good',
    bits: '256',
  },
  { case: '1024 bits', record: `v=DKIM1; p=${testKeys.rsa1024}`, is: 'key-short', bits: '1024' },
  { case: '8192 bits', record: `v=DKIM1; p=${longKey()}`, is: 'key-too-long', bits: '8192' },
  { case: '768 bits', record: `v=DKIM1; p=${testKeys.rsa768}`, is: 'key-too-short', bits: '768' },
])('$case: $is, $bits bits', async ({ record, is, bits }) => {
  const { result } = await check([record]);
  expect(result).toMatchObject({ verdict: is, words: { bits, selector: 's1', domain: 'example.com', name } });
});

test.each([
  { case: 'a withdrawn key', record: 'v=DKIM1; p=', is: 'revoked' },
  { case: 'half a key', record: `v=DKIM1; p=${testKeys.rsa2048.slice(0, 200)}`, is: 'key-broken' },
  {
    case: 'quotes in the key',
    record: `v=DKIM1; p=${testKeys.rsa2048.slice(0, 50)}"${testKeys.rsa2048.slice(50)}`,
    is: 'key-broken',
  },
  { case: 'a key of another kind', record: `v=DKIM1; p=${testKeys.p256}`, is: 'key-broken' },
  {
    case: 'an Ed25519 key that is too long',
    record: `v=DKIM1; k=ed25519; p=${testKeys.rsa1024}`,
    is: 'key-broken',
  },
  {
    case: 'backslashes of a zone file',
    record: `v=DKIM1\\; k=rsa\\; p=${testKeys.rsa2048}`,
    is: 'no-key',
  },
  { case: 'an unknown type', record: `v=DKIM1; k=dsa; p=${testKeys.rsa1024}`, is: 'key-type-unknown' },
  { case: 'another version', record: `v=DKIM2; p=${testKeys.rsa1024}`, is: 'no-key' },
  { case: 'no key', record: 'v=DKIM1; k=rsa', is: 'no-key' },
  { case: 'another text', record: 'hello world', is: 'no-key' },
  { case: 'a tag twice', record: 'v=DKIM1; p=; p=x', is: 'no-key' },
  { case: 'SERVFAIL', record: '!servfail', is: 'not-checked' },
])('$case: $is', async ({ record, is }) => {
  expect((await check([record])).verdict).toBe(is);
});

test('no record, two records, no selector, no domain', async () => {
  expect((await check([])).verdict).toBe('missing');
  expect((await check(['v=DKIM1; p=', 'v=DKIM1; p='])).verdict).toBe('several-records');
  expect((await check([], { selector: ' ' })).result).toMatchObject({
    verdict: 'selector-needed',
    answers: [],
  });
  expect((await check([], { selector: 'a b' })).result).toMatchObject({
    verdict: 'domain-invalid',
    answers: [],
  });
  expect((await check([], { domain: 'example' })).result).toMatchObject({
    verdict: 'domain-invalid',
    answers: [],
  });
});

test.each([
  {
    case: 'an alias of a name without a key',
    zone: [`${name} CNAME s1.dkim.service.example`],
    is: 'alias-leads-nowhere',
    says: [],
  },
  {
    case: 'a chain of aliases that ends nowhere',
    zone: [`${name} CNAME s1.service.example`, 's1.service.example CNAME s2.service.example'],
    is: 'alias-leads-nowhere',
    says: [],
  },
  {
    case: 'an alias of a key',
    zone: [`${name} CNAME s1.service.example`, `s1.service.example TXT v=DKIM1; p=${testKeys.rsa2048}`],
    is: 'key-good',
    says: [],
  },
  {
    case: 'the domain twice in the name',
    zone: [`${name}.example.com TXT v=DKIM1; p=${testKeys.rsa2048}`],
    is: 'missing',
    says: ['doubled-name'],
  },
])('$case: $is', async ({ zone, is, says }) => {
  const result = await checkDkim({ domain: 'example.com', selector: 's1', lookUp: lookUpIn(...zone) });
  expect(result.verdict).toBe(is);
  expect('further' in result && result.further.map(({ verdict }) => verdict)).toEqual(says);
});

test('the words of an alias name where it leads in the end', async () => {
  const lookUp = lookUpIn(`${name} CNAME s1.service.example`, 's1.service.example CNAME s2.service.example');
  expect(await checkDkim({ domain: 'example.com', selector: 's1', lookUp })).toMatchObject({
    words: { name, alias: 's2.service.example' },
  });
});

test.each([
  { tags: 't=y', says: ['test-mode'] },
  { tags: 't=y:s', says: ['test-mode', 'own-domain-only'] },
  { tags: 's=email', says: [] },
  { tags: 's=tlsrpt', says: ['not-for-mail'] },
  { tags: 's=*', says: [] },
  { tags: 'h=sha1', says: ['old-hash-only'] },
  { tags: 'h=sha1:sha256', says: [] },
])('$tags', async ({ tags, says }) => {
  expect((await check([`v=DKIM1; ${tags}; p=${testKeys.rsa2048}`])).further).toEqual(says);
});

test('any bytes are a key or a broken one, and never an error', () => {
  const noise = fc.uint8Array({ maxLength: 80 });
  fc.assert(
    fc.property(noise, fc.nat(testKeys.rsa1024.length), (bytes, at) => {
      const text = Buffer.from(bytes).toString('base64');
      for (const key of [text, testKeys.rsa1024.slice(0, at) + text]) {
        const read = readPublicKey('rsa', key);
        expect('bits' in read || 'broken' in read).toBe(true);
      }
    }),
  );
});
