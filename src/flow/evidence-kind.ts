import * as v from 'valibot';
import { idSchema } from './id-schema.ts';
import { lineSchema } from './text-schema.ts';

/** `flows/ticket/evidence.yaml`: what support may want to see, and how to get it. */
export const evidenceKindsSchema = v.record(
  idSchema,
  v.strictObject({
    label: lineSchema,
    how: lineSchema,
    /** What a pasted text turned out to be when it is this. A bounce counts when it is the whole message. */
    givenBy: v.optional(v.array(v.picklist(['bounce', 'headers', 'message']))),
    /** So many of them are wanted: one, unless it says otherwise. */
    count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
);

export type EvidenceKind = v.InferOutput<typeof evidenceKindsSchema>[string] & { readonly id: string };
