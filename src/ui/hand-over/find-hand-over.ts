import type { Case } from '../../case/case.ts';
import { type LeftOut, limits, type ReadCase, readCaseFile, refused } from '../../case/case-file.ts';
import { isCasesFile } from '../../case/cases-file.ts';
import { openHandOver } from '../../case/hand-over.ts';
import type { LeftCheck } from '../../case/left-for-support.ts';
import type { Merged } from '../../case/merge.ts';
import { m } from '../../messages/compiled/messages.js';
import { deflate } from '../../storage/deflate.ts';
import { compareCase } from '../../storage/receive-case.ts';
import { refusalWords } from '../../ticket/refusal-words.ts';
import { cases } from '../cases.ts';
import { previewCase } from '../open-case.ts';
import type { OpenCase } from '../show-case.ts';
import { loadLeftForSupport } from './load-left-for-support.ts';

/** What was handed over, before anything of it is kept. */
export type Found =
  | { readonly is: 'refused'; readonly words: string }
  | {
      readonly is: 'found';
      readonly received: Case;
      readonly merged: Exclude<Merged, { status: 'conflict' }>;
      readonly isHere: boolean;
      /** As it will be when it is taken over. */
      readonly preview: OpenCase;
      /** What the link left out and is not on this device either. */
      readonly missing: readonly LeftOut[];
      readonly left: readonly LeftCheck[];
    };

export async function findInLink(payload: string): Promise<Found> {
  return compared(await openHandOver(payload, deflate, new Date()));
}

export async function findInFile(file: File): Promise<Found> {
  if (isCasesFile(await file.slice(0, 4000).text()))
    return { is: 'refused', words: m.handover_open_all_cases() };
  const isTooBig = file.size > 4 * limits.fileCharacters; // a character takes at most four bytes
  return compared(isTooBig ? refused('too-big') : readCaseFile(await file.text(), new Date()));
}

async function compared(read: ReadCase): Promise<Found> {
  if (read.status === 'refused') return { is: 'refused', words: refusalWords(read.why) };
  const { case: received, leftOut } = read;
  const merged = await compareCase(cases, received);
  if (merged.status === 'conflict') return { is: 'refused', words: m.handover_open_conflict() };
  const whole = { id: received.id, log: merged.log };
  const known = new Set(merged.log.map(({ id }) => id));
  const preview = await previewCase(whole);
  return {
    is: 'found',
    received,
    merged,
    isHere: merged.added.length < merged.log.length,
    preview,
    missing: leftOut.filter(({ id }) => !known.has(id)),
    left: await loadLeftForSupport(whole, preview.flows),
  };
}
