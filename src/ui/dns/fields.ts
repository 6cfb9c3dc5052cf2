import type { LookUpFields } from '../../case/look-up-fields.ts';

/** What the checks are about, as somebody typed it. The rest is not asked for: few policies need it. */
export type DnsFields = Omit<LookUpFields, 'sender' | 'helo'>;

/** Of another domain the sender is not known, of another server not its name. */
export function withChanged(before: LookUpFields, changed: DnsFields): LookUpFields {
  const after = { ...before, ...changed };
  return {
    ...after,
    sender: after.domain === before.domain ? before.sender : undefined,
    helo: after.ip === before.ip ? before.helo : undefined,
  };
}

const fieldNames = ['domain', 'ip', 'selector', 'signer', 'from'] as const;

/** `#domain=example.com&ip=…`. The part of an address behind # is never sent to a server. */
export function fieldsFromFragment(hash: string): DnsFields {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  return fieldsFrom(fieldNames, (name) => values.get(name) ?? '');
}

/** The same, as part of an address. */
export function fragmentOf(fields: DnsFields, hosted: 'here' | 'elsewhere'): string {
  const values = fieldNames.flatMap((name) => {
    const value = fields[name];
    return value === undefined ? [] : [[name, value]];
  });
  return `#${new URLSearchParams([...values, ...(hosted === 'here' ? [] : [['hosted', hosted]])])}`;
}

/** Whether a link says that the domain is of somebody else. */
export const isElsewhereIn = (hash: string) =>
  new URLSearchParams(hash.replace(/^#/, '')).get('hosted') === 'elsewhere';

/** What the fields of a form say; an emptied one is absent. */
export function fieldsFromForm(form: FormData, names: readonly (keyof DnsFields)[]): DnsFields {
  return fieldsFrom(names, (name) => String(form.get(name) ?? ''));
}

function fieldsFrom(names: readonly (keyof DnsFields)[], given: (name: string) => string): DnsFields {
  return Object.fromEntries(names.map((name) => [name, given(name).trim() || undefined]));
}
