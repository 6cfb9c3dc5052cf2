import * as v from 'valibot';
import { idSchema } from './id-schema.ts';
import { lineSchema, textSchema } from './text-schema.ts';

export const detailKindSchema = v.strictObject({
  label: lineSchema,
  ask: textSchema,
  why: textSchema,
  example: lineSchema,
  kind: v.picklist(['line', 'text', 'email', 'emails', 'time', 'code', 'ip']),
});

/** `flows/ticket/details.yaml`: the details a ticket can hold, in its order. */
export const detailKindsSchema = v.record(idSchema, detailKindSchema);

export type DetailKind = v.InferOutput<typeof detailKindSchema> & { readonly id: string };
