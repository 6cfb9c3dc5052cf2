import * as v from 'valibot';
import { idSchema } from './schema.ts';
import { lineSchema, textSchema } from './text-schema.ts';

/** `flows/ticket/details.yaml`: the details a ticket can hold, in its order. */
export const detailKindsSchema = v.record(
  idSchema,
  v.strictObject({
    label: lineSchema,
    ask: textSchema,
    why: textSchema,
    example: lineSchema,
    kind: v.picklist(['line', 'text', 'email', 'emails', 'time', 'code', 'ip']),
  }),
);

export type DetailKind = v.InferOutput<typeof detailKindsSchema>[string] & { readonly id: string };
