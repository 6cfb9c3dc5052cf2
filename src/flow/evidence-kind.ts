import * as v from 'valibot';
import { idSchema } from './id-schema.ts';
import { lineSchema } from './text-schema.ts';

/** `flows/ticket/evidence.yaml`: what support may want to see, and how to get it. */
export const evidenceKindsSchema = v.record(idSchema, v.strictObject({ label: lineSchema, how: lineSchema }));

export type EvidenceKind = v.InferOutput<typeof evidenceKindsSchema>[string] & { readonly id: string };
