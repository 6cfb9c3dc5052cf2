import * as v from 'valibot';
import { type Prefill, prefillSettings } from './prefill.ts';

export const requestTrackerSettings = v.object({
  target: v.literal('request-tracker'),
  ...prefillSettings,
  page: v.optional(v.picklist(['agent', 'self-service']), 'agent'),
  /** Its name or its number. */
  queue: v.pipe(v.string(), v.nonEmpty('names no queue')),
  /** Whether the message box is the rich-text editor, as it is unless the administrator switched it off. */
  richText: v.optional(v.boolean(), true),
});

export const requestTracker: Prefill<v.InferOutput<typeof requestTrackerSettings>> = {
  name: 'Request Tracker 5',
  docs: 'https://docs.bestpractical.com/rt/5.0/index.html',
  separator: '&',
  path: ({ page }) => (page === 'agent' ? '/Ticket/Create.html' : '/SelfService/Create.html'),
  parameters: ({ queue }, { subject, requester }) => [
    ['Queue', queue],
    ['Subject', subject],
    ['Requestors', requester],
  ],
  body: 'Content',
  readsHtml: ({ richText }) => richText,
  field: (id) => `Object-RT::Ticket--CustomField-${id}-Value`,
};
