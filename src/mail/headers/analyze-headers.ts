import { addressOf } from '../address.ts';
import { fieldOf, type HeaderField } from '../header-fields.ts';
import { decodedField } from '../mime.ts';
import { type Anomaly, anomaliesIn } from './anomalies.ts';
import { type Authentication, authenticationIn } from './authentication.ts';
import { domainIn } from './domains.ts';
import { headerFieldsIn } from './header-text.ts';
import type { Mark } from './mark.ts';
import { marksIn } from './marks.ts';
import { type Route, routeOf } from './route.ts';
import { stated } from './stated.ts';
import { type StatedTime, statedTime } from './stated-time.ts';

/** What people call the header of a message: who, when, what. Encoded words are decoded (RFC 2047). */
interface Envelope {
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly messageId?: string;
  readonly returnPath?: string;
  readonly date?: StatedTime;
}

/** Everything that the header of a message says. Each part keeps the fields it was read from. */
export interface HeaderAnalysis {
  readonly envelope: Envelope;
  readonly route: Route;
  readonly authentication: Authentication;
  readonly marks: readonly Mark[];
  readonly anomalies: readonly Anomaly[];
  /** All fields, as they stand there. */
  readonly fields: readonly HeaderField[];
}

/** Reads the header in what somebody pasted. Nothing where there is none. Never throws. */
export function analyzeHeaders(pasted: string): HeaderAnalysis | undefined {
  const fields = headerFieldsIn(pasted);
  if (fields.length === 0) return undefined;
  const route = routeOf(fields);
  const fromDomain = domainIn(addressOf(fieldOf(fields, 'from')));
  const receivedAt = route.hops.findLast(({ skew, time }) => time && skew === undefined)?.time?.instant;
  const authentication = authenticationIn(fields, fromDomain, receivedAt);
  return {
    envelope: envelopeIn(fields),
    route,
    authentication,
    marks: marksIn(fields, authentication),
    anomalies: anomaliesIn({ fields, route, authentication }),
    fields,
  };
}

function envelopeIn(fields: readonly HeaderField[]): Envelope {
  const decoded = (name: string) =>
    decodedField(fields.find((field) => field.name === name && field.body !== ''));
  const date = fieldOf(fields, 'date');
  return stated({
    from: decoded('from'),
    to: decoded('to'),
    subject: decoded('subject'),
    messageId: decoded('message-id'),
    returnPath: decoded('return-path'),
    date: date === undefined ? undefined : statedTime(date),
  });
}
