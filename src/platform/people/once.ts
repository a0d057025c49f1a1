/** Requests that may come twice (a lost answer, an impatient hand): the second time gives the first answer and does nothing. */
import { createHash } from 'node:crypto';
import type { Work } from '../db/transact.ts';
import { ConflictError } from '../errors.ts';
import { type Actor, type Platform, perform } from './perform.ts';
import type { Action } from './roles.ts';

export interface RequestIdentity {
  /** Chosen by the client, 1 to 100 characters; null: the request is done each time it comes. */
  key: string | null;
  /** What makes two requests the same: method, address, body. */
  request: unknown;
}

const KEPT_MS = 48 * 3_600_000;

/**
 * As `perform`; with a key, done once: key and answer stand in the transaction of the work, so both are kept or neither.
 * The answer must be plain JSON. Throws ConflictError when the key came with another request before.
 */
export async function performOnce<T extends object>(
  platform: Platform,
  actor: Actor,
  action: Action,
  { key, request }: RequestIdentity,
  work: (work: Work) => Promise<T>,
): Promise<T> {
  const { id } = actor;
  if (key === null || id === null) return perform(platform, actor, action, work);
  const digest = createHash('sha256')
    .update(JSON.stringify(request) ?? '')
    .digest();
  return perform(platform, actor, action, async (given) => {
    const { tx, now } = given;
    await tx
      .deleteFrom('answered_requests')
      .where('actor_id', '=', id)
      .where('at', '<', new Date(now.getTime() - KEPT_MS))
      .execute();
    // Waits for another transaction with this key; afterwards its answer is there.
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('answered_requests')
      .values({ actor_id: id, key, request_digest: digest, answer: null, at: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) return answered<T>(given, id, key, digest);
    const answer = await work(given);
    await tx
      .updateTable('answered_requests')
      .set({ answer: JSON.stringify(answer) })
      .where('actor_id', '=', id)
      .where('key', '=', key)
      .execute();
    return answer;
  });
}

async function answered<T>({ tx }: Work, actorId: string, key: string, digest: Buffer): Promise<T> {
  const before = await tx
    .selectFrom('answered_requests')
    .select(['request_digest', 'answer'])
    .where('actor_id', '=', actorId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (!before.request_digest.equals(digest))
    throw new ConflictError('此幂等键（Idempotency-Key）已用于另一个请求，请换一个', { code: 'idempotency-key-reused' });
  return before.answer as T;
}
