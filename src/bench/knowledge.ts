import { readContent } from '../authoring/read-content.ts';
import { codeFacts } from '../knowledge/code-facts.ts';
import { lookUp } from '../knowledge/look-up.ts';
import { codeSearch } from '../knowledge/search-codes.ts';

/** One line of the table: what, its median, and what to hold it against. */
export type BenchRow = readonly [what: string, median: string, against: string];

/** What people type, letter by letter. */
const typed = ['5.7.26', 'mailbox full', 'relay access', '0x800CCC0E', '550 5.1.1', 'too many recipiants'];

/** Look-ups of every text that the articles tell, and the search while somebody types. */
export function knowledgeRows(): BenchRow[] {
  const { codes } = readContent('flows');
  const replies = codeFacts
    .trim()
    .split('\n')
    .map((line) => {
      const [provider = '', code = '', text = ''] = line.split(' | ');
      return { provider, text: `${code.replace('X', '5')} ${text}` };
    });
  const lookUps = times(replies, ({ provider, text }) => lookUp(codes, { provider, text }));
  const long = `550 5.1.1 ${'word '.repeat(200_000)}`;
  const longest = times(['thexyz', 'mailhostbox', 'other'], (provider) =>
    lookUp(codes, { provider, text: long }),
  );

  const started = performance.now();
  const { search } = codeSearch(codes);
  const built = performance.now() - started;
  const keystrokes = typed.flatMap((query) =>
    Array.from({ length: query.length }, (_, index) => query.slice(0, index + 1)),
  );
  const searches = times(keystrokes, (query) => search(query));
  const pages = search('').length;
  return [
    [`look up a reply (${replies.length} replies)`, milliseconds(median(lookUps)), slowest(lookUps)],
    ['look up a reply of a million letters', milliseconds(median(longest)), slowest(longest)],
    [`make the search of ${pages} pages, once`, milliseconds(built), ''],
    [`search ${pages} pages, per key`, milliseconds(median(searches)), slowest(searches)],
  ];
}

/** Milliseconds for each, after some rounds to warm up. */
function times<Item>(items: readonly Item[], run: (item: Item) => unknown): number[] {
  for (let round = 0; round < 20; round += 1) for (const item of items) run(item);
  return items.map((item) => {
    const started = performance.now();
    run(item);
    return performance.now() - started;
  });
}

function median(all: readonly number[]): number {
  return all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0;
}

function slowest(all: readonly number[]): string {
  return `slowest ${milliseconds(Math.max(...all))}`;
}

function milliseconds(time: number): string {
  return `${time.toFixed(3)} ms`;
}
