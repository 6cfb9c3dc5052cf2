import { addressesIn, addressOf } from '../address.ts';
import { fieldOf, type HeaderField } from '../header-fields.ts';
import { decodedField } from '../mime.ts';
import { hasHiddenSigns } from '../visible-text.ts';
import type { Authentication } from './authentication.ts';
import { alignmentOf, domainIn, isDomain, organizationOf } from './domains.ts';
import type { Route } from './route.ts';
import { statedTime } from './stated-time.ts';

/** Something that ordinary mail does not have. What it means stands in `flows/headers/anomalies.yaml`. */
export interface Anomaly {
  /** The key in that file. */
  readonly kind: AnomalyKind;
  /** What the words there name in braces. */
  readonly values: Readonly<Record<string, string>>;
  readonly fields: readonly HeaderField[];
}

/** Each kind with the names of its values. */
export const anomalyKinds = {
  'from-missing': [],
  'several-from': ['count'],
  'date-missing': [],
  'message-id-missing': [],
  'repeated-field': ['field', 'count'],
  'return-path-differs': ['from', 'other'],
  'reply-to-differs': ['from', 'other'],
  'address-in-name': ['from', 'other'],
  'hidden-signs': ['field'],
  'date-in-future': ['time'],
  'date-before-first-hop': ['time'],
  'route-missing': [],
  'receiver-not-on-route': ['server'],
  'signature-expired': ['domain'],
} as const;
type AnomalyKind = keyof typeof anomalyKinds;

interface Given {
  readonly fields: readonly HeaderField[];
  readonly route: Route;
  readonly authentication: Authentication;
}

export function anomaliesIn(given: Given): Anomaly[] {
  return [...structure(given), ...addresses(given), ...hiddenSigns(given), ...times(given), ...trace(given)];
}

/** RFC 5322 §3.6: at most one of each. */
const onlyOnce = ['date', 'sender', 'reply-to', 'to', 'cc', 'message-id', 'subject'];

function structure({ fields }: Given): Anomaly[] {
  const named = (name: string) => fields.filter((field) => field.name === name);
  const from = named('from');
  const missing = (name: string, kind: AnomalyKind): Anomaly[] =>
    named(name).some(({ body }) => body !== '') ? [] : [{ kind, values: {}, fields: named(name) }];
  return [
    ...missing('from', 'from-missing'),
    ...(from.length > 1
      ? [{ kind: 'several-from' as const, values: { count: String(from.length) }, fields: from }]
      : []),
    ...missing('date', 'date-missing'),
    ...missing('message-id', 'message-id-missing'),
    ...onlyOnce.flatMap((name): Anomaly[] => {
      const all = named(name);
      const values = { field: name, count: String(all.length) };
      return all.length > 1 ? [{ kind: 'repeated-field', values, fields: all }] : [];
    }),
  ];
}

function addresses({ fields }: Given): Anomaly[] {
  const fromField = fields.find(({ name }) => name === 'from');
  const shown = decodedField(fromField) ?? '';
  const fromAddress = addressOf(shown);
  const from = domainIn(fromAddress);
  if (!fromField || from === undefined) return [];
  const differs = (name: string, kind: AnomalyKind): Anomaly[] => {
    const other = domainIn(addressOf(fieldOf(fields, name)));
    if (other === undefined || alignmentOf(from, other) !== 'different') return [];
    return [
      {
        kind,
        values: { from, other },
        fields: [fromField, ...fields.filter((field) => field.name === name)],
      },
    ];
  };
  const inName = addressesIn(shown).find(
    ({ address }) => address !== fromAddress && alignmentOf(from, domainIn(address) ?? from) === 'different',
  );
  return [
    ...differs('return-path', 'return-path-differs'),
    ...differs('reply-to', 'reply-to-differs'),
    ...(inName
      ? [
          {
            kind: 'address-in-name' as const,
            values: { from: fromAddress ?? from, other: inName.address },
            fields: [fromField],
          },
        ]
      : []),
  ];
}

/** What people read of a message. Only somebody who wants to deceive writes there what nobody sees. */
function hiddenSigns({ fields }: Given): Anomaly[] {
  return ['from', 'reply-to', 'subject'].flatMap((name): Anomaly[] => {
    const field = fields.find((one) => one.name === name);
    return field && hasHiddenSigns(decodedField(field) ?? '')
      ? [{ kind: 'hidden-signs', values: { field: name }, fields: [field] }]
      : [];
  });
}

/** Milliseconds. Clocks of ordinary computers differ by minutes, and mail waits in an outbox for a while. */
const clockTolerance = 10 * 60_000;
const outboxTolerance = 60 * 60_000;

function times({ fields, route }: Given): Anomaly[] {
  const field = fields.find(({ name }) => name === 'date');
  const date = field && statedTime(field.body);
  // A date without a zone may be hours off by itself.
  if (!date || date.offset === undefined) return [];
  const agreed = route.hops.filter(({ time, skew }) => time !== undefined && skew === undefined);
  const first = agreed[0]?.time?.instant;
  const last = agreed.at(-1)?.time?.instant;
  const values = { time: date.words };
  if (last !== undefined && date.instant - last > clockTolerance)
    return [{ kind: 'date-in-future', values, fields: [field] }];
  if (first !== undefined && first - date.instant > outboxTolerance)
    return [{ kind: 'date-before-first-hop', values, fields: [field] }];
  return [];
}

function trace({ route, authentication: { voucher, signatures } }: Given): Anomaly[] {
  const server = voucher?.server;
  const expired = signatures
    .filter(({ isExpired }) => isExpired)
    .map(
      ({ domain = '', field }): Anomaly => ({
        kind: 'signature-expired',
        values: { domain },
        fields: [field],
      }),
    );
  if (route.hops.length === 0) return [{ kind: 'route-missing', values: {}, fields: [] }, ...expired];
  const names = route.hops.flatMap(({ by }) =>
    by?.name && isDomain(by.name) ? [organizationOf(by.name)] : [],
  );
  const isAbsent =
    server !== undefined && isDomain(server) && names.length > 0 && !names.includes(organizationOf(server));
  return [
    ...(isAbsent ? [{ kind: 'receiver-not-on-route' as const, values: { server }, fields: [] }] : []),
    ...expired,
  ];
}
