import * as v from 'valibot';
import type { Case } from './case.ts';
import { caseContent, limits, type Refusal, readCaseContent } from './case-file.ts';
import { type CaseMarks, caseMarksSchema, noMarks } from './case-marks.ts';
import { parseForeignJson } from './foreign-json.ts';

/** A case as it is kept on one device. */
export interface KeptCase {
  readonly case: Case;
  readonly marks: CaseMarks;
}

const version = 1;
const mostCases = 100_000;
const longestHead = 1000;
const headSchema = v.object({
  format: v.literal('mail-triage/cases'),
  version: v.pipe(v.number(), v.integer()),
  cases: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});

/** All cases as one file, line by line: a head, then one case a line, so that no more than one is held at once. */
export function casesFileHead(cases: number): string {
  return `${JSON.stringify({ format: 'mail-triage/cases', version, cases })}\n`;
}

export function casesFileLine({ case: of, marks }: KeptCase): string {
  return `${JSON.stringify({ ...caseContent(of, []), marks })}\n`;
}

export type ReadCases =
  | {
      readonly status: 'read';
      readonly cases: readonly KeptCase[];
      /** Lines, counted from 1, that are no case, or none that can be read here. */
      readonly refused: readonly { readonly line: number; readonly why: Refusal }[];
      /** Cases that the head announces and the file does not hold: it was cut off. */
      readonly missing: number;
    }
  | { readonly status: 'refused'; readonly why: Refusal };

/** Reads a file of all cases, or of one. Nothing is stored yet: a file is taken as a whole, or not at all. */
export async function readCasesFile(chunks: AsyncIterable<string>, now: Date): Promise<ReadCases> {
  const cases: KeptCase[] = [];
  const refused: { line: number; why: Refusal }[] = [];
  let announced: number | undefined;
  let number = 0;
  try {
    for await (const line of linesOf(chunks)) {
      number += 1;
      if (number === 1) {
        const head = readHead(line);
        if (typeof head === 'string') return { status: 'refused', why: head };
        announced = head;
        if (announced !== undefined) continue;
      }
      if (line.trim() === '') continue;
      const read = readLine(line, now);
      if ('why' in read) refused.push({ line: number, why: read.why });
      else cases.push(read);
      if (number > mostCases) return { status: 'refused', why: 'too-big' };
    }
  } catch (thrown) {
    if (thrown instanceof TooLong) return { status: 'refused', why: 'too-big' };
    throw thrown;
  }
  if (announced === undefined && cases.length === 0)
    return { status: 'refused', why: refused[0]?.why ?? 'not-a-case' };
  return {
    status: 'read',
    cases,
    refused,
    missing: Math.max(0, (announced ?? 0) - cases.length - refused.length),
  };
}

/** Whether a file holds all cases of a device, and not one case. */
export function isCasesFile(content: string): boolean {
  const [head = ''] = content.slice(0, longestHead).split('\n');
  return v.is(headSchema, parseForeignJson(head)?.value);
}

/** How many cases follow; absent when the file holds one case and has no head. */
function readHead(line: string): number | undefined | Refusal {
  const head = v.safeParse(headSchema, parseForeignJson(line)?.value);
  if (!head.success) return undefined;
  if (head.output.version > version) return 'too-new';
  return head.output.cases > mostCases ? 'too-big' : head.output.cases;
}

function readLine(line: string, now: Date): KeptCase | { readonly why: Refusal } {
  const parsed = parseForeignJson(line);
  if (!parsed) return { why: 'damaged' };
  const read = readCaseContent(parsed.value, now);
  if (read.status === 'refused') return { why: read.why };
  const marks = v.safeParse(v.object({ marks: v.optional(caseMarksSchema, noMarks) }), parsed.value);
  return { case: read.case, marks: marks.success ? marks.output.marks : noMarks };
}

class TooLong extends Error {}

/** A file of one case is written over many lines: lines that are no JSON by themselves are taken as one. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  let isOne: boolean | undefined;
  for await (const chunk of chunks) {
    rest += chunk;
    if (rest.length > limits.fileCharacters) throw new TooLong();
    if (!chunk.includes('\n')) continue;
    isOne ??= /^\s*\{\s*\n/.test(rest);
    if (isOne) continue;
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
