/** The plan of a round's review on the database: its settings and the seed its draws are made by. */
import { ConflictError, InputError, NotFoundError } from '../../../platform/index.ts';
import type { Work } from '../../../platform/server.ts';
import { type ReviewSettings, USUAL_SETTINGS } from '../plan.ts';

export interface ReviewPlan extends ReviewSettings {
  roundId: string;
  seed: string;
  version: number;
}

/** A round whose review is one's own: it belongs to one's office or one below. */
export interface OwnRound {
  id: string;
  organisationId: string;
  state: 'draft' | 'open' | 'reviewing' | 'frozen' | 'cancelled';
}

/** The round. Throws NotFoundError when it is another office's, even where that one looks at our websites. */
export async function ownRound({ tx }: Pick<Work, 'tx'>, id: string): Promise<OwnRound> {
  const row = await tx
    .selectFrom('rounds')
    // An organisation above is not in sight.
    .innerJoin('organisations', 'organisations.id', 'rounds.organisation_id')
    .select(['rounds.id', 'rounds.organisation_id', 'rounds.state'])
    .where('rounds.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new NotFoundError('找不到此检查批次，或无权查看', { code: 'round-not-found' });
  return { id: row.id, organisationId: row.organisation_id, state: row.state };
}

/** Throws ConflictError when the round's results are frozen, or it was not opened or was cancelled. */
export function refuseUnlessReviewable({ state }: Pick<OwnRound, 'state'>): void {
  if (state === 'open' || state === 'reviewing') return;
  const why = { draft: '检查批次尚未开始', frozen: '检查结果已冻结', cancelled: '检查批次已取消' }[state];
  throw new ConflictError(`${why}，不能核定`, { code: 'round-not-reviewable' });
}

/** The plan; what an office usually begins with while nobody has set anything and nothing was recorded. */
export async function planOf({ tx }: Pick<Work, 'tx'>, round: OwnRound): Promise<ReviewPlan> {
  const row = await tx.selectFrom('review_plans').selectAll().where('round_id', '=', round.id).executeTakeFirst();
  if (row === undefined) return { roundId: round.id, seed: round.id, version: 0, ...USUAL_SETTINGS };
  return { roundId: round.id, seed: row.seed, version: row.version, ...(row.settings as ReviewSettings) };
}

/** The plan of an own round. Throws NotFoundError. */
export async function reviewPlan(work: Pick<Work, 'tx'>, roundId: string): Promise<ReviewPlan> {
  return planOf(work, await ownRound(work, roundId));
}

/** The plan as kept from now on: draws are made by it. */
export async function keepPlan(work: Work, round: OwnRound): Promise<ReviewPlan> {
  const { seed, version, roundId, ...settings } = await planOf(work, round);
  if (version === 0) await insertPlan(work, round, seed, settings);
  return planOf(work, round);
}

/**
 * Sets the plan that has still this version (0: nobody has set one). Throws ConflictError (`changed-meanwhile`), InputError for
 * shares or seed that were drawn by already.
 */
export async function setPlan(
  work: Work,
  roundId: string,
  version: number,
  change: Partial<ReviewSettings> & { seed?: string },
): Promise<ReviewPlan> {
  const { tx, now, actor, note } = work;
  const round = await ownRound(work, roundId);
  const before = await planOf(work, round);
  const { seed = before.seed, ...given } = change;
  const { roundId: _, seed: __, version: ___, ...settings } = { ...before, ...given };
  const drawn = seed !== before.seed || settings.secondShare !== before.secondShare || settings.blindShare !== before.blindShare;
  if (drawn && (await hasItems(work, roundId)))
    throw new InputError('已有检查结果按现在的比例和种子抽定，比例和种子不能再改', { code: 'plan-drawn' });
  const isFirst = before.version === 0 && version === 0;
  if (isFirst) await insertPlan(work, round, before.seed, { ...USUAL_SETTINGS });
  const expected = isFirst ? 1 : version;
  const { numUpdatedRows } = await tx
    .updateTable('review_plans')
    .set({ seed, settings: JSON.stringify(settings), changed_at: now, changed_by_name: actor.name, version: expected + 1 })
    .where('round_id', '=', roundId)
    .where('version', '=', expected)
    .executeTakeFirst();
  if (numUpdatedRows === 0n)
    throw new ConflictError('核定安排已被改动，请取最新内容后再改', { code: 'changed-meanwhile', details: { version: before.version } });
  note({ action: 'review-plan.update', outcome: 'done', record: { kind: 'round', id: roundId }, details: { seed, ...settings } });
  return planOf(work, round);
}

async function insertPlan({ tx, now, actor }: Work, round: OwnRound, seed: string, settings: ReviewSettings): Promise<void> {
  await tx
    .insertInto('review_plans')
    .values({
      round_id: round.id,
      organisation_id: round.organisationId,
      seed,
      settings: JSON.stringify(settings),
      changed_at: now,
      changed_by_name: actor.name,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function hasItems({ tx }: Pick<Work, 'tx'>, roundId: string): Promise<boolean> {
  return (await tx.selectFrom('review_items').select('id').where('round_id', '=', roundId).limit(1).executeTakeFirst()) !== undefined;
}
