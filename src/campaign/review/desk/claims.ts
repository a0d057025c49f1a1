/** Claims: for a while a matter is kept for one reviewer of a stage, so that no two look at it at once. They end by themselves. */
import type { Work } from '../../../platform/server.ts';
import { ownRound } from './plans.ts';
import type { ReviewStage } from './stage.ts';

/** Keeps the matters for this person until then; those that another one holds already are left out of what is returned. */
export async function claim(work: Work, ids: readonly string[], stage: ReviewStage, minutes: number): Promise<string[]> {
  const { tx, now, actor } = work;
  if (ids.length === 0 || actor.id === null) return [];
  const ends_at = new Date(now.getTime() + minutes * 60_000);
  const kept = await tx
    .insertInto('review_claims')
    .values([...ids].sort().map((item_id) => ({ item_id, stage, person_id: actor.id!, person_name: actor.name, ends_at })))
    .onConflict((conflict) =>
      conflict
        .columns(['item_id', 'stage'])
        .doUpdateSet({ person_id: actor.id!, person_name: actor.name, ends_at })
        .where((is) => is.or([is('review_claims.person_id', '=', actor.id!), is('review_claims.ends_at', '<=', now)])),
    )
    .returning('item_id')
    .execute();
  return kept.map((row) => row.item_id);
}

/** Name of another person who holds the matter at this stage; null when nobody does. */
export async function claimedByOther({ tx, now, actor }: Work, itemId: string, stage: ReviewStage): Promise<string | null> {
  const row = await tx
    .selectFrom('review_claims')
    .select(['person_id', 'person_name'])
    .where('item_id', '=', itemId)
    .where('stage', '=', stage)
    .where('ends_at', '>', now)
    .executeTakeFirst();
  return row === undefined || row.person_id === actor.id ? null : row.person_name;
}

/** Ends the claims on these matters at this stage. */
export async function endClaims({ tx }: Pick<Work, 'tx'>, ids: readonly string[], stage: ReviewStage): Promise<void> {
  await tx.deleteFrom('review_claims').where('item_id', 'in', ids).where('stage', '=', stage).execute();
}

/** Gives back all that this person holds in a round at a stage; how many. Throws NotFoundError for a round out of sight. */
export async function releaseClaims(work: Work, roundId: string, stage: ReviewStage): Promise<number> {
  await ownRound(work, roundId);
  const { tx, actor } = work;
  const { numDeletedRows } = await tx
    .deleteFrom('review_claims')
    .where('stage', '=', stage)
    .where('person_id', '=', actor.id)
    .where('item_id', 'in', (from) => from.selectFrom('review_items').select('id').where('round_id', '=', roundId))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
