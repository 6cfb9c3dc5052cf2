/** Parts of names that are written in capitals. */
const capitals = new Set([
  'arc',
  'dkim',
  'spf',
  'ms',
  'id',
  'mime',
  'he',
  'ip',
  'ses',
  'bimi',
  'tls',
  'scl',
  'pcl',
]);

/** A field name as mail programs show it: capitals make no difference (RFC 5322 §1.2.2). */
export const fieldName = (name: string) =>
  name
    .split('-')
    .map((part) => (capitals.has(part) ? part.toUpperCase() : part.slice(0, 1).toUpperCase() + part.slice(1)))
    .join('-');
