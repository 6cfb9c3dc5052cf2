/** RFC 6376 §3.2: a list such as `v=1; d=example.com; s=mail`. The first of equal tags counts; names in lower case. */
export function tagsIn(body: string): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const part of body.split(';')) {
    const at = part.indexOf('=');
    const name = part.slice(0, at).trim().toLowerCase();
    if (at > 0 && !tags.has(name)) tags.set(name, part.slice(at + 1).trim());
  }
  return tags;
}
