import type { Reading } from '../../mail/reading.ts';

/** Where a message stands in what was given: letters of a string, bytes of a file. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** What the page asks the worker. A file travels as a handle: its bytes are read in the worker. */
export interface ReadRequest {
  readonly input: string | Blob;
  /** Of an mbox: the message to read. Absent: where there are several, they are listed. */
  readonly part?: Part | undefined;
}

/** A text as evidence: what is kept of it, and what it says. */
export interface ReadEvidence {
  readonly text: string;
  readonly leftOut: number;
  readonly reading: Reading;
}

/** One of several messages of an mbox. */
export interface ListedMessage {
  readonly part: Part;
  readonly reading: Reading;
}

export type ReadAnswer =
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'evidence'; readonly evidence: ReadEvidence }
  | { readonly type: 'messages'; readonly messages: readonly ListedMessage[]; readonly hasMore: boolean }
  | { readonly type: 'failed' };
