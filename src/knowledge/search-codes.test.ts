import { expect, test } from 'vitest';
import { readContent } from '../authoring/read-content.ts';
import { codeEntry } from './code-pages.ts';
import { codeSearch } from './search-codes.ts';

const { codes } = readContent('flows');
const { search } = codeSearch(codes);

const first = (query: string, count: number) =>
  search(query)
    .slice(0, count)
    .map(({ id }) => id);

test.each([
  { query: '5.7.26', finds: ['5.7.26', '550-5.7.26'] },
  { query: '4.7.26', finds: ['4.7.26'] },
  { query: 'x.7.26', finds: ['5.7.26'] },
  { query: '550 5.1.1', finds: ['550-5.1.1', '550', '5.1.1'] },
  { query: '550-5.1.1', finds: ['550-5.1.1', '550', '5.1.1'] },
  { query: '  0x800ccc0e ', finds: ['0x800CCC0E'] },
  { query: '535', finds: ['535', '535-5.7.8'] },
  { query: '5.7.705', finds: ['5.7.705', '550-5.7.705'] },
])('a code, exact ones first: $query', ({ query, finds }) => {
  expect(first(query, finds.length)).toEqual(finds);
});

test.each([
  { query: '0x800CCC0', begins: '0x800CCC0' },
  { query: '5.7.', begins: '5.7.' },
  { query: '55', begins: '55' },
])('a code being typed: $query', ({ query, begins }) => {
  const found = search(query);
  expect(found.length).toBeGreaterThan(3);
  expect(found.filter(({ id, code }) => !id.startsWith(begins) && !code.includes(begins))).toEqual([]);
});

test.each([
  { query: 'mailbox full', finds: '5.2.2' },
  { query: 'mailbx ful', finds: '5.2.2' },
  { query: 'Mailbox FULL!', finds: '552-5.2.2' },
  { query: 'relay', finds: '550-5.7.1' },
  { query: 'relay acc', finds: '554-5.7.1' },
  { query: 'virtual alias table', finds: '550-5.1.1' },
  { query: 'exclusive', finds: '554-5.7.1' },
  { query: 'blacklist', finds: '554-5.7.1' },
  { query: 'too many connections', finds: '452-4.7.0' },
  { query: 'dkim', finds: '5.7.20' },
  { query: 'certificate expired', finds: '0x800CCC02' },
  { query: 'thunderbird authenticate', finds: 'thunderbird-unable-to-authenticate-to' },
  { query: 'quota hourly domain', finds: '550-5.4.5' },
])('words: $query', ({ query, finds }) => {
  expect(first(query, 10)).toContain(finds);
});

test('words of a server are quoted', () => {
  expect(search('alias table').at(0)?.quote).toContain('User unknown in virtual alias table');
});

test('what one provider says is shown with its name, where the standard says something else', () => {
  const found = search('mailbox full').find(({ id }) => id === '522-5.7.1');
  expect(found?.said?.provider).toBe('mailhostbox');
});

test('nothing typed shows all, and an unknown word finds nothing', () => {
  expect(search('').length).toBeGreaterThan(400);
  expect(search('xyzzyplugh')).toEqual([]);
});

test('of one provider only what it speaks of', () => {
  expect(first('554', 99).length).toBeGreaterThan(search('554', 'thexyz').length);
  for (const { providers } of search('rejected', 'thexyz')) expect(providers).toContain('thexyz');
  expect(search('0x800CCC0E', 'thexyz')).toEqual([]);
  expect(search('552 5.3.4', 'mailhostbox').at(0)?.meaning).toContain('or a file is of a kind');
});

test('each page that a search can show exists, with a meaning, a remedy and a start', () => {
  const pages = search('');
  expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
  for (const { id, meaning } of pages) {
    const page = codeEntry(codes, id);
    const said = page?.standard ?? page?.clients[0] ?? page?.providers[0]?.entry;
    expect(said?.meaning, id).toBeTruthy();
    expect(meaning, id).toBeTruthy();
  }
});

test('without a word, failures that many speak of stand first, and what reports none stands last', () => {
  const all = search('');
  expect(all.slice(0, 10).map(({ code }) => code)).toContain('550 5.1.1');
  expect(all.slice(0, 50).filter(({ code }) => /^[23]\d\d/.test(code))).toEqual([]);
  expect(all.at(-1)?.code).toMatch(/^3/);
});
