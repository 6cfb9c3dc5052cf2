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
  /** Attachments beyond this many bytes are passed by. */
  attachmentBytes: 64 * 1024,
  /** Of what is left without attachments. */
  messageBytes: 8 * 1024 * 1024,
  /** Of one decoded part. */
  textCharacters: 512 * 1024,
} as const;

export type Limit = keyof typeof limits;
