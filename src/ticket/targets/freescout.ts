import * as v from 'valibot';
import { type Prefill, prefillSettings } from './prefill.ts';

export const freescoutPortalSettings = v.object({
  target: v.literal('freescout-portal'),
  ...prefillSettings,
  /** As it stands in the address of the portal, behind `/help/`. */
  mailbox: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,100}$/, 'is not the id of a mailbox')),
});

/** Needs the module End-User Portal, 1.0.42 or later. */
export const freescoutPortal: Prefill<v.InferOutput<typeof freescoutPortalSettings>> = {
  name: 'FreeScout, portal for customers',
  docs: 'https://freescout.net/module/end-user-portal/',
  separator: '&',
  path: ({ mailbox }) => `/help/${mailbox}`,
  parameters: () => [],
  body: 'f[message]',
  readsHtml: () => false,
  field: (id) => `f[cf_${id}]`,
};

export const freescoutAgentSettings = v.object({
  target: v.literal('freescout-agent'),
  ...prefillSettings,
  /** Its number, as it stands in the address of the mailbox. */
  mailbox: v.pipe(v.string(), v.regex(/^\d{1,10}$/, 'is not the number of a mailbox')),
});

/** Takes no text: it is copied over. */
export const freescoutAgent: Prefill<v.InferOutput<typeof freescoutAgentSettings>> = {
  name: 'FreeScout, for agents',
  docs: 'https://github.com/freescout-help-desk/freescout/issues/2360',
  separator: '&',
  path: ({ mailbox }) => `/mailbox/${mailbox}/new-ticket`,
  parameters: (_settings, { subject, requester }) => [
    ['to', requester],
    ['subject', subject],
  ],
  readsHtml: () => false,
};
