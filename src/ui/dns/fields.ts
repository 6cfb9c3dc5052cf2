/** What the checks are about, as somebody typed it or a case tells it. */
export interface DnsFields {
  readonly domain?: string | undefined;
  /** Of the sending server. */
  readonly ip?: string | undefined;
  /** DKIM selector. */
  readonly selector?: string | undefined;
  /** Domain in From, where it is another than `domain`. */
  readonly from?: string | undefined;
}

export const fieldNames = ['domain', 'ip', 'selector', 'from'] as const;

/** `#domain=example.com&ip=…`. The part of an address behind # is never sent to a server. */
export function fieldsFromFragment(hash: string): DnsFields {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  return fieldsFrom((name) => values.get(name) ?? '');
}

export function fieldsFromForm(form: FormData): DnsFields {
  return fieldsFrom((name) => String(form.get(name) ?? ''));
}

function fieldsFrom(given: (name: string) => string): DnsFields {
  const values = fieldNames.map((name) => [name, given(name).trim()] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== ''));
}
