import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

const file = 'docs/performance.md';

/** Prints a table and puts it in its section of `docs/performance.md`, with the day and the machine. */
export function writeTable(
  section: string,
  about: string,
  [head = [], ...rows]: readonly (readonly string[])[],
) {
  const day = new Date().toISOString().slice(0, 10);
  const under = `${day}, Node ${process.versions.node}, ${availableParallelism()} processors${about === '' ? '' : `, ${about}`}`;
  const lines = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  const table = `${under}\n\n${lines.join('\n')}\n`;
  console.log(table);
  const text = readFileSync(file, 'utf8');
  const begin = `<!-- ${section}: begin -->\n`;
  const end = `<!-- ${section}: end -->`;
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${file} has no place for "${section}"`);
  writeFileSync(file, `${before}${begin}\n${table}\n${end}${after}`);
}
