/** The audit trail as somebody reads it: the latest first, narrowed by who, what and when. */
import { sql } from 'kysely';
import type { Work } from '../db/transact.ts';

export interface AuditFilter {
  /** Part of the name of whoever did it. */
  actor?: string;
  /** Noun, or noun and verb: `order`, `order.issue`. */
  action?: string;
  outcome?: 'done' | 'refused';
  recordKind?: string;
  recordId?: string;
  /** Instants; the first counts, the last does not. */
  from?: string;
  until?: string;
}

export interface AuditEntry {
  sequence: number;
  at: string;
  actorName: string;
  action: string;
  outcome: 'done' | 'refused';
  recordKind: string | null;
  recordId: string | null;
  details: Record<string, unknown>;
}

/** Entries before one of this number; null: from the last. */
export async function auditEntries(
  { tx }: Pick<Work, 'tx'>,
  { actor, action, outcome, recordKind, recordId, from, until, before, limit }: AuditFilter & { before: number | null; limit: number },
): Promise<AuditEntry[]> {
  const rows = await tx
    .selectFrom('audit_entries')
    .selectAll()
    .$if(before !== null, (query) => query.where('sequence', '<', before!))
    .$if(actor !== undefined, (query) => query.where(sql<boolean>`position(${actor} in actor_name) > 0`))
    .$if(action !== undefined, (query) =>
      query.where(({ or, eb }) => or([eb('action', '=', action!), sql<boolean>`starts_with(action, ${`${action}.`})`])),
    )
    .$if(outcome !== undefined, (query) => query.where('outcome', '=', outcome!))
    .$if(recordKind !== undefined, (query) => query.where('record_kind', '=', recordKind!))
    .$if(recordId !== undefined, (query) => query.where('record_id', '=', recordId!))
    .$if(from !== undefined, (query) => query.where('at', '>=', new Date(from!)))
    .$if(until !== undefined, (query) => query.where('at', '<', new Date(until!)))
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    sequence: row.sequence,
    at: row.at.toISOString(),
    actorName: row.actor_name,
    action: row.action,
    outcome: row.outcome,
    recordKind: row.record_kind,
    recordId: row.record_id,
    details: row.details,
  }));
}
