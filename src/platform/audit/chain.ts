/** How the entries of the audit trail hang together: each hash covers the entry and the hash before it. Pure. */
import { createHash } from 'node:crypto';

/** An entry as it is hashed. */
export interface ChainedEntry {
  sequence: number;
  at: Date;
  actorId: string | null;
  actorName: string;
  organisationId: string | null;
  action: string;
  outcome: 'done' | 'refused';
  recordKind: string | null;
  recordId: string | null;
  details: Record<string, unknown>;
}

/** Before the first entry. */
export const CHAIN_START = Buffer.alloc(32);

/** SHA-256 over the entry before and this one, its fields in fixed order and its details in canonical JSON. */
export function entryHash(previous: Buffer, entry: ChainedEntry): Buffer {
  const { sequence, at, actorId, actorName, organisationId, action, outcome, recordKind, recordId, details } = entry;
  const fields = [
    sequence,
    at.toISOString(),
    actorId,
    actorName,
    organisationId,
    action,
    outcome,
    recordKind,
    recordId,
    canonical(details),
  ];
  return createHash('sha256').update(previous).update(JSON.stringify(fields)).digest();
}

/** The same value with the keys of its objects in order, so that a database that reorders them changes no hash. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return sorted.map(([key, part]) => [key, canonical(part)]);
}
