import { expect, test } from 'vitest';
import { readContent } from '../authoring/read-content.ts';
import { codeEntry, codePath } from './code-pages.ts';

const { codes } = readContent('flows');

test.each([
  { codes: { replyCode: '550', enhancedCode: '5.1.1' }, path: '550-5.1.1' },
  { codes: { replyCode: '535' }, path: '535' },
  { codes: { enhancedCode: '5.7.26' }, path: '5.7.26' },
  { codes: {}, path: undefined },
])('the address of $path', ({ codes: found, path }) => {
  expect(codePath(found)).toBe(path);
});

test.each([
  { id: '550-5.1.1', code: '550 5.1.1', reason: 'address-unknown', start: 'bounce-reject/address-exists' },
  { id: '550', code: '550', reason: undefined, start: 'bounce-reject/which-reason' },
  { id: '4.2.2', code: '4.2.2', reason: 'mailbox-full', start: 'bounce-reject/recipient-mailbox-full' },
  { id: 'X.2.2', code: 'X.2.2', reason: 'mailbox-full', start: 'bounce-reject/recipient-mailbox-full' },
  { id: '535', code: '535', reason: 'login-required', start: 'client-errors/credentials' },
  {
    id: '550-5.7.705',
    code: '550 5.7.705',
    reason: 'sender-refused',
    start: 'bounce-reject/sending-tenant-blocked',
  },
])('$id', ({ id, code, reason, start }) => {
  const page = codeEntry(codes, id);
  expect(page).toMatchObject({ id, code, start });
  expect(page?.standard?.reason).toBe(reason);
  expect(page?.standard?.remedy).toBeTruthy();
});

test('says which providers differ', () => {
  const page = codeEntry(codes, '550-5.7.1');
  const differing = page?.providers.filter(({ differs }) => differs).map(({ provider }) => provider);
  expect(new Set(differing)).toEqual(new Set(['thexyz', 'mailhostbox']));
  const same = codeEntry(codes, '5.2.2')?.providers.find(({ entry }) => entry.enhanced === 'X.2.2');
  expect(same).toMatchObject({ provider: 'mailhostbox', differs: false });
});

test('an error of a mail program, whatever its case', () => {
  const page = codeEntry(codes, '0x800ccc0e');
  expect(page).toMatchObject({
    id: '0x800CCC0E',
    code: '0x800CCC0E',
    start: 'client-errors/server-unreachable',
  });
  expect(page?.clients[0]?.remedies.length).toBeGreaterThan(2);
});

test('an error of a mail program without a code', () => {
  const page = codeEntry(codes, 'thunderbird-unable-to-authenticate-to');
  expect(page).toMatchObject({ code: 'Unable to authenticate to', start: 'client-errors/credentials' });
});

test('the same code of two programs shows both', () => {
  expect(codeEntry(codes, '0x800CCC0F')?.clients.length).toBe(2);
});

test.each(['', '999', '550-', '5.99.99', 'constructor', '__proto__', '../550'])('no page for "%s"', (id) => {
  expect(codeEntry(codes, id)).toBeUndefined();
});
