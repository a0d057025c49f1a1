/** One spelling of a JSON value, so that the same content has the same hash wherever it was stored. */
import { createHash } from 'node:crypto';

/** UTF-8 JSON with the keys of every object in order of their code units, arrays as they are, no white space. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, sortedKeys);
}

/** SHA-256 of the canonical JSON, hex. */
export function canonicalHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

function sortedKeys(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
