import type { Reading } from '../../mail/reading.ts';

/** What the page asks the worker. A file travels as a handle: its bytes are read in the worker. */
export interface ReadRequest {
  readonly input: string | Blob;
  /** Of an mbox: the message to read, counted from 0. Absent: all of them are listed. */
  readonly message?: number | undefined;
}

/** A text as evidence: what is kept of it, and what it says. */
export interface ReadEvidence {
  readonly text: string;
  readonly leftOut: number;
  readonly reading: Reading;
}

/** One of several messages of an mbox. */
export interface ListedMessage {
  readonly index: number;
  readonly reading: Reading;
}

export type ReadAnswer =
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'evidence'; readonly evidence: ReadEvidence }
  | { readonly type: 'messages'; readonly messages: readonly ListedMessage[]; readonly total: number }
  | { readonly type: 'failed' };
