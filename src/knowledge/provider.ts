import * as v from 'valibot';

const line = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'));

/** Where a fact comes from: the provider's own article, another public page, or experience. */
const sourceSchema = v.picklist(['article', 'other-page', 'expert']);

const factSchema = v.strictObject({ value: line, note: v.optional(line), source: sourceSchema });

const limitsSchema = v.strictObject({
  'recipients-per-message': v.optional(factSchema),
  'sending-quota': v.optional(factSchema),
  'recipients-per-day': v.optional(factSchema),
  'message-size': v.optional(factSchema),
  'file-name': v.optional(factSchema),
  'file-types': v.optional(factSchema),
  connections: v.optional(factSchema),
  'helo-name': v.optional(factSchema),
  'list-entries': v.optional(factSchema),
});

const serversSchema = v.strictObject({
  imap: v.optional(factSchema),
  pop: v.optional(factSchema),
  smtp: v.optional(factSchema),
  webmail: v.optional(factSchema),
  'admin-panel': v.optional(factSchema),
  'spf-include': v.optional(factSchema),
});

/** Who helps. */
export const contactSchema = v.strictObject({
  email: v.optional(v.pipe(line, v.email('is not a mail address: write one such as support@example.com'))),
  form: v.optional(
    v.pipe(
      line,
      v.check(
        (text) => URL.canParse(text) && new URL(text).protocol === 'https:',
        'is not a web address: write one that begins with https://',
      ),
    ),
  ),
  note: v.optional(line),
});

/** One file of `flows/providers/`. What is unknown is absent. */
export const providerSchema = v.strictObject({
  name: line,
  summary: line,
  contact: v.optional(contactSchema),
  /** The details by which support finds the account. */
  account: v.array(line),
  /** The other details its ticket must have. */
  requires: v.array(line),
  /** Host name endings of its servers in replies and bounces. */
  hosts: v.array(line),
  /** `{domain}` stands for the customer's domain. */
  mx: v.array(
    v.strictObject({ cluster: v.optional(line), host: line, note: v.optional(line), source: sourceSchema }),
  ),
  limits: limitsSchema,
  servers: serversSchema,
  notes: v.array(line),
});

export type Provider = v.InferOutput<typeof providerSchema> & { readonly id: string };
