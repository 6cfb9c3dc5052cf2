import * as v from 'valibot';
import { type Prefill, prefillSettings } from './prefill.ts';

export const zendeskSettings = v.object({
  target: v.literal('zendesk'),
  ...prefillSettings,
  /** Of the help center, as it stands in its addresses. */
  locale: v.optional(
    v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'is not a language such as en-us')),
    'en-us',
  ),
  /** The number of the form, where there are several. */
  form: v.optional(v.pipe(v.string(), v.regex(/^\d{1,20}$/, 'is not the number of a form'))),
  /** Whether the box for the description is the rich-text editor. */
  richText: v.optional(v.boolean(), false),
});

export const zendesk: Prefill<v.InferOutput<typeof zendeskSettings>> = {
  name: 'Zendesk',
  docs: 'https://support.zendesk.com/hc/en-us/articles/4408839114522-Creating-pre-filled-ticket-forms',
  separator: '&',
  path: ({ locale }) => `/hc/${locale}/requests/new`,
  parameters: ({ form }, { subject, requester }) => [
    ['ticket_form_id', form],
    ['tf_subject', subject],
    ['tf_anonymous_requester_email', requester],
  ],
  body: 'tf_description',
  readsHtml: ({ richText }) => richText,
  field: (id) => `tf_${id}`,
};
