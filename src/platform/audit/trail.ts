/** The append-only audit trail: entries written with what they tell of, and the proof that none is missing or changed. */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { AuditTable } from '../db/tables/ground.ts';
import { CHAIN_START, type ChainedEntry, entryHash } from './chain.ts';

/** What happened, without who and when. */
export interface AuditNote {
  /** Noun and verb: `order.issue`. */
  action: string;
  outcome: 'done' | 'refused';
  record?: { kind: string; id: string };
  /** Never a secret, never personal data in the clear. */
  details?: Record<string, unknown>;
}

export interface AuditActor {
  id: string | null;
  name: string;
  organisationId: string | null;
}

/** Any number known to nobody else: one writer of the trail at a time. */
const TRAIL_LOCK = 0x7a786175;

/** Appends entries as the last act of a transaction: the lock on the trail's end is held until it ends. */
export async function appendEntries(tx: Transaction<Schema>, actor: AuditActor, at: Date, notes: readonly AuditNote[]): Promise<void> {
  if (notes.length === 0) return;
  await sql`select pg_advisory_xact_lock(${TRAIL_LOCK})`.execute(tx);
  const last = await tx.selectFrom('audit_entries').select(['sequence', 'hash']).orderBy('sequence', 'desc').limit(1).executeTakeFirst();
  let sequence = last?.sequence ?? 0;
  let previous: Buffer = last?.hash ?? CHAIN_START;
  const rows = notes.map((note) => {
    const entry: ChainedEntry = {
      sequence: ++sequence,
      at,
      actorId: actor.id,
      actorName: actor.name,
      organisationId: actor.organisationId,
      action: note.action,
      outcome: note.outcome,
      recordKind: note.record?.kind ?? null,
      recordId: note.record?.id ?? null,
      // As the database will give it back.
      details: JSON.parse(JSON.stringify(note.details ?? {})) as Record<string, unknown>,
    };
    const hash = entryHash(previous, entry);
    const row = rowOf(entry, previous, hash);
    previous = hash;
    return row;
  });
  await tx.insertInto('audit_entries').values(rows).execute();
}

export type TrailProblem = { sequence: number; problem: 'missing' | 'changed' | 'unlinked' };

export interface TrailState {
  entries: number;
  /** Hash of the last entry, hex; null for an empty trail. Printed in bulletins and exports. */
  head: string | null;
  /** The first break, null when the trail is whole. */
  problem: TrailProblem | null;
}

const BATCH = 2000;

/** Recomputes the whole trail. Reads in batches; memory does not grow with its length. */
export async function verifyTrail(kysely: Kysely<Schema>): Promise<TrailState> {
  let expected = 1;
  let previous: Buffer = CHAIN_START;
  for (;;) {
    const rows = await kysely
      .selectFrom('audit_entries')
      .selectAll()
      .where('sequence', '>=', expected)
      .orderBy('sequence')
      .limit(BATCH)
      .execute();
    for (const row of rows) {
      const problem =
        row.sequence !== expected ? 'missing' : !row.previous.equals(previous) ? 'unlinked' : !isWhole(row, previous) ? 'changed' : null;
      if (problem !== null) return { entries: expected - 1, head: hexOf(previous, expected), problem: { sequence: expected, problem } };
      previous = row.hash;
      expected++;
    }
    if (rows.length < BATCH) return { entries: expected - 1, head: hexOf(previous, expected), problem: null };
  }
}

const hexOf = (hash: Buffer, next: number) => (next === 1 ? null : hash.toString('hex'));

function isWhole(row: Selected, previous: Buffer): boolean {
  const entry: ChainedEntry = {
    sequence: row.sequence,
    at: row.at,
    actorId: row.actor_id,
    actorName: row.actor_name,
    organisationId: row.organisation_id,
    action: row.action,
    outcome: row.outcome,
    recordKind: row.record_kind,
    recordId: row.record_id,
    details: row.details,
  };
  return entryHash(previous, entry).equals(row.hash);
}

type Selected = Omit<AuditTable, 'at' | 'details'> & { at: Date; details: Record<string, unknown> };

function rowOf(entry: ChainedEntry, previous: Buffer, hash: Buffer) {
  return {
    sequence: entry.sequence,
    at: entry.at,
    actor_id: entry.actorId,
    actor_name: entry.actorName,
    organisation_id: entry.organisationId,
    action: entry.action,
    outcome: entry.outcome,
    record_kind: entry.recordKind,
    record_id: entry.recordId,
    details: JSON.stringify(entry.details),
    previous,
    hash,
  };
}
