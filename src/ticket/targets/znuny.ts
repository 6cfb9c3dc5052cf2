import * as v from 'valibot';
import { type Prefill, prefillSettings } from './prefill.ts';

export const znunySettings = v.object({
  target: v.literal('znuny'),
  ...prefillSettings,
  /** Below the address: `/znuny/customer.pl`, or `/otrs/customer.pl`. */
  path: v.optional(
    v.pipe(v.string(), v.regex(/^(?:\/[A-Za-z0-9._-]+)+$/, 'is not a path such as /znuny/customer.pl')),
    '/znuny/customer.pl',
  ),
  /** Its number and its name, as the page has them: `3||Support`. */
  queue: v.optional(v.pipe(v.string(), v.regex(/^\d+\|\|./, 'is not a queue such as 3||Support'))),
  /** Whether the box for the text is the rich-text editor, as it is unless the administrator switched it off. */
  richText: v.optional(v.boolean(), true),
});

export const znuny: Prefill<v.InferOutput<typeof znunySettings>> = {
  name: 'Znuny, OTRS or OTOBO',
  docs: 'https://doc.znuny.org/',
  separator: ';',
  path: ({ path }) => path,
  parameters: ({ queue }, { subject }) => [
    ['Action', 'CustomerTicketMessage'],
    ['Subaction', 'StoreNew'],
    ['Expand', '1'],
    ['Dest', queue],
    ['Subject', subject],
  ],
  body: 'Body',
  readsHtml: ({ richText }) => richText,
  field: (id) => `DynamicField_${id}`,
};
