import * as v from 'valibot';
import { prefillSettingsSchema } from './target-url.ts';
import { webhookSettings } from './webhook.ts';
import { zammadSettings } from './zammad.ts';

/** Where tickets go by mail; without an address, to the contact of the provider. */
const mailSettings = v.object({
  target: v.literal('mail'),
  to: v.optional(v.pipe(v.string(), v.trim(), v.email('is not a mail address'))),
});

/** The helpdesk that an operator or a person has chosen, whatever its kind. */
export const targetSettingsSchema = v.variant('target', [
  mailSettings,
  ...prefillSettingsSchema.options,
  zammadSettings,
  webhookSettings,
]);
export type TargetSettings = v.InferOutput<typeof targetSettingsSchema>;
