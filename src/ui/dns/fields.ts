/** What the checks are about, as somebody typed it or a case tells it. */
export interface DnsFields {
  readonly domain?: string | undefined;
  /** Of the sending server. */
  readonly ip?: string | undefined;
  /** DKIM selector. */
  readonly selector?: string | undefined;
  /** Domain of that selector, `d=`, where it is another than `domain`. */
  readonly signer?: string | undefined;
  /** Domain in From, where it is another than `domain`. */
  readonly from?: string | undefined;
}

export const fieldNames = ['domain', 'ip', 'selector', 'signer', 'from'] as const;

/** `#domain=example.com&ip=…`. The part of an address behind # is never sent to a server. */
export function fieldsFromFragment(hash: string): DnsFields {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  return fieldsFrom(fieldNames, (name) => values.get(name) ?? '');
}

/** What the fields of a form say; an emptied one is absent. */
export function fieldsFromForm(form: FormData, names: readonly (keyof DnsFields)[]): DnsFields {
  return fieldsFrom(names, (name) => String(form.get(name) ?? ''));
}

function fieldsFrom(names: readonly (keyof DnsFields)[], given: (name: string) => string): DnsFields {
  return Object.fromEntries(names.map((name) => [name, given(name).trim() || undefined]));
}
