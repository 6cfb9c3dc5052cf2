/** How much is read. Beyond it less is read, and the reading says so: never an error. */
export const limits = {
  /** Messages within messages, and parts within parts. */
  nesting: 12,
  /** Reports within forwarded messages. */
  forwarded: 4,
  /** All header fields of a message together, in bytes. */
  headerBytes: 1024 * 1024,
  parts: 500,
  recipients: 500,
  /** Of an attachment: what follows is passed by, since no report is as long. */
  attachmentBytes: 128 * 1024,
  /** Of what is left without attachments. */
  messageBytes: 8 * 1024 * 1024,
  /** Of all texts of a message together. */
  textCharacters: 512 * 1024,
} as const;

/** What was too much: the reading says what could be read. */
export const limitIds = ['size', 'parts', 'nesting', 'recipients'] as const;
export type Limit = (typeof limitIds)[number];
