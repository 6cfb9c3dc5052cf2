/** `v=DKIM1; k=rsa; p=…`: the tags of a record by name, in their order (RFC 6376 §3.2). Absent where it is none. */
export function parseTagList(text: string): ReadonlyMap<string, string> | undefined {
  const tags = new Map<string, string>();
  for (const part of text.split(';')) {
    if (part.trim() === '') continue;
    const equals = part.indexOf('=');
    const name = part.slice(0, Math.max(equals, 0)).trim();
    if (!/^[a-z][a-z0-9_]*$/i.test(name) || tags.has(name.toLowerCase())) return undefined;
    tags.set(name.toLowerCase(), part.slice(equals + 1).trim());
  }
  return tags;
}

/** A list in a tag, such as `t=y:s`. */
export function listIn(value: string | undefined): string[] {
  return (value ?? '').split(':').flatMap((item) => (item.trim() === '' ? [] : [item.trim().toLowerCase()]));
}
