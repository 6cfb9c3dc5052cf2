import { maskSecrets } from './mask-secrets.ts';
import type { Reading } from './reading.ts';

/** A reading whose words hold no password or token: any of them can repeat what somebody typed. */
export function withoutSecrets(reading: Reading): Reading {
  return masked(reading);
}

function masked<Value>(value: Value): Value;
function masked(value: unknown): unknown {
  if (typeof value === 'string') return maskSecrets(value);
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, masked(inner)]));
}
