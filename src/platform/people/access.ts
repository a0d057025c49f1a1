/** How somebody gets in, for those who answer for it: never a secret, only whether there is one and since when. */
import { sql } from 'kysely';
import type { Work } from '../db/transact.ts';
import { RefusedError } from '../errors.ts';
import { personById } from './people.ts';

export interface PersonAccess {
  /** Null: never. */
  signedInAt: string | null;
  hasSecondFactor: boolean;
  /** Still has the one-time password. */
  mustChangePassword: boolean;
  /** By wrong passwords; null when not locked by them now. */
  lockedUntil: string | null;
  /** By the security administrator; null when not. */
  suspendedAt: string | null;
}

/** By id, of people in sight. */
export async function accessOf({ tx, now }: Pick<Work, 'tx' | 'now'>, personIds: readonly string[]): Promise<Map<string, PersonAccess>> {
  if (personIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('credentials')
    .select(['person_id', 'must_change', 'locked_until', 'suspended_at', 'signed_in_at', sql<boolean>`second_factor is not null`.as('has')])
    .where('person_id', 'in', [...personIds])
    .execute();
  return new Map(
    rows.map((row) => [
      row.person_id,
      {
        signedInAt: row.signed_in_at?.toISOString() ?? null,
        hasSecondFactor: row.has,
        mustChangePassword: row.must_change,
        lockedUntil: row.locked_until !== null && row.locked_until > now ? row.locked_until.toISOString() : null,
        suspendedAt: row.suspended_at?.toISOString() ?? null,
      },
    ]),
  );
}

/** Keeps somebody out until {@link unlockPerson}: sessions end at once, tokens stop working. Throws NotFoundError, RefusedError for oneself. */
export async function lockPerson(work: Work, personId: string): Promise<void> {
  const { tx, now, actor, note } = work;
  await personById(work, personId);
  if (personId === actor.id) throw new RefusedError('不能锁定自己的账号，请由另一名安全管理员办理', { code: 'lock-oneself' });
  await tx.updateTable('credentials').set({ suspended_at: now }).where('person_id', '=', personId).execute();
  await tx.deleteFrom('sessions').where('person_id', '=', personId).execute();
  note({ action: 'person.lock', outcome: 'done', record: { kind: 'person', id: personId } });
}

/** Lets somebody in again: takes away the lock, also the one that wrong passwords made. Throws NotFoundError. */
export async function unlockPerson(work: Work, personId: string): Promise<void> {
  const { tx, note } = work;
  await personById(work, personId);
  await tx
    .updateTable('credentials')
    .set({ suspended_at: null, locked_until: null, failures: 0 })
    .where('person_id', '=', personId)
    .execute();
  note({ action: 'person.unlock', outcome: 'done', record: { kind: 'person', id: personId } });
}
