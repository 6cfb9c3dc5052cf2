import type { HeaderField } from '../header-fields.ts';
import type { Mark } from './mark.ts';

/** The keys of each field that mean something to anybody but Microsoft. */
const keysOf: Readonly<Record<string, readonly string[]>> = {
  'x-forefront-antispam-report': [
    'CIP',
    'CTRY',
    'LANG',
    'SCL',
    'SRV',
    'IPV',
    'SFV',
    'CAT',
    'SFTY',
    'H',
    'PTR',
    'DIR',
  ],
  'x-microsoft-antispam': ['BCL', 'PCL'],
  'x-microsoft-antispam-mailbox-delivery': ['dest'],
};

/** Fields with one value. */
const plainFields: Readonly<Record<string, string>> = {
  'x-ms-exchange-organization-scl': 'scl',
  'x-ms-exchange-organization-pcl': 'pcl',
  'x-ms-exchange-organization-authas': 'auth-as',
};

/** `SCL:1;SFV:NSPM;…` as marks; a key without a value is none. */
export function microsoftMarks(field: HeaderField): Mark[] {
  const plain = Object.hasOwn(plainFields, field.name) ? plainFields[field.name] : undefined;
  if (plain) return field.body === '' ? [] : [{ mark: plain, value: field.body, field }];
  const keys = Object.hasOwn(keysOf, field.name) ? keysOf[field.name] : undefined;
  if (!keys) return [];
  return field.body.split(';').flatMap((pair) => {
    const at = pair.indexOf(':');
    const key = pair.slice(0, at).trim();
    const value = pair.slice(at + 1).trim();
    return keys.includes(key) && value !== ''
      ? [{ mark: markOf[key] ?? key.toLowerCase(), value, field }]
      : [];
  });
}

/** Where the key alone would say nothing. */
const markOf: Readonly<Record<string, string>> = {
  H: 'helo',
  PTR: 'ptr',
  DIR: 'direction',
  dest: 'delivered-to-folder',
};
