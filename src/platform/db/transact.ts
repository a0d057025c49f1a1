/**
 * Work on behalf of somebody: one transaction that sees the subtree of the actor and nothing else, and leaves its entries in the
 * audit trail. Row-level security holds even where a query forgets to ask.
 */
import { sql, type Transaction } from 'kysely';
import { type AuditActor, type AuditNote, appendEntries } from '../audit/trail.ts';
import type { Clock } from '../clock.ts';
import type { Database } from './connection.ts';
import { isOutdatedPlan } from './prepared.ts';
import type { Schema } from './schema.ts';

export interface Actor extends AuditActor {
  /** Path of the organisation whose subtree is seen; `/`: everything. */
  scope: string;
}

/** What a service function is given. */
export interface Work {
  tx: Transaction<Schema>;
  actor: Actor;
  /** The instant of the whole transaction. */
  now: Date;
  /** Notes an entry for the audit trail, written when the work is done. */
  note(entry: AuditNote): void;
}

/** Two transactions stood in each other's way (or a table was changed under prepared statements): nothing is wrong, it is done again. */
const AGAIN = new Set(['40001', '40P01']);
const ATTEMPTS = 5;

/** Runs the work in one transaction; all of it is done or nothing. Work may run again when the database asks for it. */
export async function transact<T>(database: Database, clock: Clock, actor: Actor, work: (work: Work) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(database, clock, actor, work);
    } catch (error) {
      if (attempt === ATTEMPTS || !(AGAIN.has((error as { code?: string }).code ?? '') || isOutdatedPlan(error))) throw error;
    }
  }
}

function once<T>(database: Database, clock: Clock, actor: Actor, work: (work: Work) => Promise<T>): Promise<T> {
  return database.kysely.transaction().execute(async (tx) => {
    await enter(tx, database, actor.scope);
    const now = new Date(clock.now());
    const notes: AuditNote[] = [];
    const result = await work({ tx, actor, now, note: (entry) => notes.push(entry) });
    await appendEntries(tx, actor, now, notes);
    return result;
  });
}

/** Databases known to have the application's role: it is not looked for at every transaction. */
const withRole = new WeakSet<Database>();

/** From here on the transaction sees the scope and has the rights of the application. */
async function enter(tx: Transaction<Schema>, database: Database, scope: string): Promise<void> {
  if (withRole.has(database)) {
    // Without parameters: it goes to the server in one message with the beginning.
    await sql`select set_config('zhengxun.scope', ${sql.lit(scope)}, true), set_config('role', ${sql.lit(ROLE)}, true)`.execute(tx);
    return;
  }
  const { rows } = await sql<{ role: string | null }>`
    select set_config('zhengxun.scope', ${scope}, true),
      (select set_config('role', rolname, true) from pg_roles
        where rolname = ${ROLE} and pg_has_role(current_user, oid, 'MEMBER')) as role
  `.execute(tx);
  if (rows[0]?.role === ROLE) withRole.add(database);
}

const ROLE = 'zhengxun_app';
