/** The three desks, and which matters are open at each. */
import { type RawBuilder, sql } from 'kysely';
import type { Work } from '../../../platform/server.ts';

export const REVIEW_STAGES = ['first', 'second', 'third'] as const;
/** `first`: 初核; `second`: 复核, blind or not; `third`: 裁定. */
export type ReviewStage = (typeof REVIEW_STAGES)[number];

/**
 * Condition on `review_items`: open at the stage for this person. The inspection is the one that counts, nobody is asked, the person
 * has not spoken, no other one holds it. The rules stand in `standing.ts`; this asks the index the same.
 */
export function openAt(stage: ReviewStage, { now, actor }: Pick<Work, 'now' | 'actor'>): RawBuilder<boolean> {
  return sql<boolean>`(
    ${STANDING[stage]}
    and (review_items.asked_until is null or review_items.asked_until <= ${now})
    and ${IS_CURRENT}
    and not exists (
      select from decisions d where d.item_id = review_items.id and d.by_id = ${actor.id} and d.says not in ('ask', 'undo')
        and not exists (select from decisions u where u.undoes = d.id))
    and not exists (
      select from review_claims c where c.item_id = review_items.id and c.stage = ${stage} and c.person_id <> ${actor.id} and c.ends_at > ${now})
  )`;
}

const STANDING: Record<ReviewStage, RawBuilder<boolean>> = {
  first: sql`review_items.standing in ('new', 'answered', 'blind-decided')`,
  second: sql`(review_items.standing = 'first-decided' or (review_items.is_blind and review_items.standing in ('new', 'answered')))`,
  third: sql`review_items.standing = 'disputed'`,
};

/** Condition on `review_items`: no later inspection took the place of the one it is from. */
export const IS_CURRENT: RawBuilder<boolean> = sql`exists (
  select from round_objects o where o.id = review_items.round_object_id and o.inspection_id = review_items.inspection_id)`;
