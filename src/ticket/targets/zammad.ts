import * as v from 'valibot';
import type { TicketTexts } from './ticket-texts.ts';
import { baseAddressSchema } from './web-address.ts';

export const zammadSettings = v.object({ target: v.literal('zammad'), address: baseAddressSchema });
type ZammadSettings = v.InferOutput<typeof zammadSettings>;

/** A request for whoever has a network. Its content type needs no question of the browser beforehand (CORS). */
export interface FormRequest {
  readonly method: 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Who asks. Zammad checks that the domain of the address takes mail. */
export interface Requester {
  readonly name: string;
  readonly email: string;
}

/**
 * Asks whether the web form is switched on, and for its token. `fingerprint`: more than 30 characters that stay the same
 * for both requests.
 */
export function configRequest(settings: ZammadSettings, fingerprint: string): FormRequest {
  return request(settings, 'form_config', { fingerprint });
}

export function submitRequest(
  settings: ZammadSettings,
  { fingerprint, token }: { readonly fingerprint: string; readonly token: string },
  { subject, body }: TicketTexts,
  { name, email }: Requester,
): FormRequest {
  return request(settings, 'form_submit', { fingerprint, token, name, email, title: subject, body });
}

/** Always to the helpdesk of the settings: its answer names an address too, and could name another one. */
function request(
  { address }: ZammadSettings,
  path: string,
  fields: Readonly<Record<string, string>>,
): FormRequest {
  return {
    method: 'POST',
    url: `${address.replace(/\/+$/, '')}/api/v1/${path}`,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' },
    body: new URLSearchParams(fields).toString(),
  };
}

/** Why nothing was sent: switched off there, not allowed (a token lasts a day), or an answer that is none. */
type Failure = { readonly status: 'failed'; readonly why: 'switched-off' | 'not-allowed' | 'not-understood' };

const configSchema = v.object({ enabled: v.boolean(), token: v.pipe(v.string(), v.nonEmpty()) });

export function readConfig(
  status: number,
  body: string,
): Failure | { readonly status: 'ready'; readonly token: string } {
  if (status === 401 || status === 403) return failed('not-allowed');
  const config = v.safeParse(configSchema, parsed(body));
  if (!config.success) return failed('not-understood');
  return config.output.enabled ? { status: 'ready', token: config.output.token } : failed('switched-off');
}

const numberSchema = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
const createdSchema = v.object({ ticket: v.object({ number: numberSchema }) });
const refusedSchema = v.object({
  errors: v.record(v.picklist(['name', 'email', 'title', 'body']), v.string()),
});

/** The number of the ticket, or the fields that Zammad does not accept. */
export function readAnswer(
  status: number,
  body: string,
):
  | Failure
  | { readonly status: 'created'; readonly number: string }
  | { readonly status: 'refused'; readonly fields: readonly string[] } {
  if (status === 401 || status === 403) return failed('not-allowed');
  const answer = parsed(body);
  const created = v.safeParse(createdSchema, answer);
  if (created.success) return { status: 'created', number: created.output.ticket.number };
  const refused = v.safeParse(refusedSchema, answer);
  return refused.success
    ? { status: 'refused', fields: Object.keys(refused.output.errors) }
    : failed('not-understood');
}

const failed = (why: Failure['why']): Failure => ({ status: 'failed', why });

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
