import * as v from 'valibot';
import { detailKindSchema } from '../flow/detail-kind.ts';
import { idSchema } from '../flow/id-schema.ts';
import { audiences } from '../flow/text.ts';
import { lineSchema, textSchema } from '../flow/text-schema.ts';
import { contactSchema } from '../knowledge/provider.ts';
import { targetSettingsSchema } from '../ticket/targets/target-settings.ts';
import { announcementSchema } from './announcements.ts';
import { originSchema, ownFileSchema, resolverEndpointSchema, webPageSchema } from './web-places.ts';

const nameSchema = v.pipe(lineSchema, v.maxLength(40, 'is longer than 40 letters'));
const hexSchema = v.pipe(
  v.string(),
  v.regex(/^#[0-9a-fA-F]{6}$/, 'is not a color: write # and six digits, such as #1b4f93'),
);
const listOf = <Item extends v.GenericSchema>(item: Item) => v.optional(v.array(item), []);

/** What all of it is: how many days a case is kept after its last change, or for ever. */
const retentionSchema = v.union(
  [v.literal('never'), v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365))],
  'is neither a number of days from 1 to 365 nor "never"',
);

const resolverSchema = v.strictObject({
  id: idSchema,
  /** Who runs it. Absent for one of the company's own, on the host of the app: the page says so. */
  name: v.optional(lineSchema),
  endpoint: resolverEndpointSchema,
  privacy: v.optional(webPageSchema),
});

/** One more detail of the ticket, as `flows/ticket/details.yaml` has them. */
const extraDetailSchema = v.strictObject({
  id: idSchema,
  ...detailKindSchema.entries,
  /** Support cannot work without it. */
  required: v.optional(v.boolean(), false),
});

/**
 * `settings.json`: what the operator of one copy of the app has set. Everything may be missing. In a list, a wrong item
 * is left out; elsewhere a wrong field is.
 */
export const operatorSettingsSchema = v.strictObject({
  $schema: v.optional(v.string()),
  /** What the app is called on screen. */
  name: v.optional(nameSchema),
  /** Where the app stands, for search engines: read when the app is built. */
  address: v.optional(webPageSchema),
  /** A picture beside settings.json, shown 24 pixels high before the name. */
  logo: v.optional(ownFileSchema),
  colors: v.optional(
    v.strictObject({
      /** For what can be pressed. Made darker or lighter until it can be read. */
      accent: v.optional(hexSchema),
      accentInTheDark: v.optional(hexSchema),
    }),
    {},
  ),
  /** Who uses this copy. The first is assumed until somebody says otherwise; with one, nobody is asked. */
  audiences: v.optional(
    v.pipe(v.array(v.picklist(audiences, 'is neither "customer" nor "agent"')), v.nonEmpty('is empty')),
    ['customer', 'agent'],
  ),
  providers: v.optional(
    v.strictObject({
      /** Ids of those that can be chosen. Absent: all. */
      offered: v.optional(v.pipe(v.array(idSchema), v.nonEmpty('is empty: name a provider, or delete it'))),
      default: v.optional(idSchema),
      /** Providers beside settings.json, as in `flows/providers/` but as JSON. The name of the file is the id. */
      files: listOf(ownFileSchema),
    }),
    { files: [] },
  ),
  /** Who helps here, instead of the support of the provider. */
  contact: v.optional(contactSchema),
  details: listOf(extraDetailSchema),
  dns: v.optional(
    v.strictObject({
      /** Offered instead of the public ones. */
      resolvers: v.optional(v.array(resolverSchema)),
      /** Look-ups go there without asking the person first, or with `off` to nobody. */
      chosen: v.optional(v.union([v.literal('off'), idSchema])),
    }),
    {},
  ),
  helpdesks: listOf(targetSettingsSchema),
  retention: v.optional(retentionSchema),
  /** At the foot of every page: the status page, terms, … */
  links: listOf(v.strictObject({ label: textSchema, url: webPageSchema })),
  announcements: listOf(announcementSchema),
  embedding: v.optional(
    v.strictObject({
      /** Pages of these origins may show the app in a frame and receive the ticket. */
      origins: listOf(originSchema),
    }),
    { origins: [] },
  ),
});

export type OperatorSettings = v.InferOutput<typeof operatorSettingsSchema>;
