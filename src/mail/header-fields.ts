/** RFC 5322 §2.2: a field of a header. */
export interface HeaderField {
  /** In lower case. */
  readonly name: string;
  /** Unfolded (RFC 5322 §2.2.3), encoded words as they stand. */
  readonly body: string;
}

/** Fields and what follows them. */
export interface HeaderBlock {
  readonly fields: readonly HeaderField[];
  /** Where the text after the empty line begins; the text's end if there is none. */
  readonly bodyStart: number;
}

/** A field name in use is short; RFC 5322 §2.2 allows any printable ASCII but the colon. */
const fieldLine = /^([!-9;-~]{1,70}?)[ \t]{0,3}:/;

/** A parameter whose line lost its indentation. */
const parameterLine = /^(?:boundary|charset|report-type|type|format)=/i;

/** The name at the beginning of a line such as `Subject: x`, in lower case. */
export const fieldNameOf = (line: string) => fieldLine.exec(line)?.[1]?.toLowerCase();

/** The header at the beginning of a text with LF line ends. Lines that are no field are passed by. */
export function headerBlock(text: string, from = 0): HeaderBlock {
  const fields: { name: string; pieces: string[] }[] = [];
  let at = from;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const line = end < 0 ? text.slice(at) : text.slice(at, end);
    const next = end < 0 ? text.length : end + 1;
    if (line.trim() === '') {
      // Empty lines before the first field do not end the header.
      if (fields.length > 0) return { fields: unfolded(fields), bodyStart: next };
    } else if (fields.length > 0 && (/^[ \t]/.test(line) || parameterLine.test(line))) {
      fields.at(-1)?.pieces.push(line);
    } else {
      const name = fieldNameOf(line);
      // The line that an mbox has before each message is no field, nor is anything else without a colon.
      if (name !== undefined) fields.push({ name, pieces: [line.slice(line.indexOf(':') + 1)] });
    }
    at = next;
  }
  return { fields: unfolded(fields), bodyStart: text.length };
}

const unfolded = (fields: readonly { readonly name: string; readonly pieces: readonly string[] }[]) =>
  fields.map(({ name, pieces }) => ({ name, body: pieces.join(' ').replace(/\s+/g, ' ').trim() }));

/** The body of the first field of this name. */
export function fieldOf(fields: readonly HeaderField[], name: string): string | undefined {
  return fields.find((field) => field.name === name)?.body;
}
