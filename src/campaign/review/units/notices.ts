/** 告知: owners are told what was settled about their objects. Before, they see nothing of it; from then on they may appeal. */
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { ConflictError } from '../../../platform/index.ts';
import type { AppealState, Work } from '../../../platform/server.ts';
import { ownRound, planOf, refuseUnlessReviewable } from '../desk/plans.ts';
import { IS_CURRENT } from '../desk/stage.ts';
import { endOfTerm } from './deadline.ts';

export interface NoticeResult {
  /** Objects whose owners were told. */
  noticed: number;
  /** Objects with something that counts and is not settled: their owners are told when it is. */
  leftOut: { roundObjectId: string; name: string; open: number }[];
}

/**
 * Tells the owners of these objects of a round (null: of all) what is settled and was not told before. Throws NotFoundError,
 * ConflictError when there is nothing to tell.
 */
export async function noticeOwners(work: Work, roundId: string, objectIds: readonly string[] | null): Promise<NoticeResult> {
  const { tx, now, actor, note } = work;
  const round = await ownRound(work, roundId);
  refuseUnlessReviewable(round);
  const chosen = objectIds === null ? sql`true` : sql`round_object_id = any(${objectIds}::uuid[])`;
  // Whoever decides on one of them meanwhile waits, or is waited for.
  await sql`select id from review_items where round_id = ${roundId} and ${chosen} and ${IS_CURRENT} order by id for update`.execute(tx);
  const { rows } = await sql<{
    objectId: string;
    organisationId: string;
    name: string | null;
    open: number;
    untold: number;
    charged: number;
  }>`
    select round_object_id as "objectId", organisation_id as "organisationId",
      (select o.record ->> 'name' from round_objects o where o.id = round_object_id) as name,
      count(*) filter (where says is null and rank < 2 and (finding_id is not null or asked_until > ${now})) as open,
      count(*) filter (where standing = 'settled' and notice_id is null) as untold,
      count(*) filter (where standing = 'settled' and notice_id is null and says in ('confirm', 'fail')) as charged
    from review_items where round_id = ${roundId} and ${chosen} and ${IS_CURRENT}
    group by round_object_id, organisation_id order by round_object_id`.execute(tx);
  const leftOut = rows
    .filter(({ open }) => open > 0)
    .map(({ objectId, name, open }) => ({ roundObjectId: objectId, name: name ?? '', open }));
  const ready = rows.filter(({ open, untold }) => open === 0 && untold > 0);
  if (ready.length === 0) {
    const why = leftOut.length > 0 ? `${leftOut.length} 个对象还有未核定的问题，请先完成核定` : '没有新的核定结果需要告知';
    throw new ConflictError(why, { code: 'nothing-to-notice' });
  }
  const { appealDays } = await planOf(work, round);
  const notices = ready.map(({ objectId, organisationId, charged }) => ({
    ...{ id: randomUUIDv7(), organisation_id: organisationId, round_id: roundId, round_object_id: objectId, matters: charged },
    ...{ noticed_at: now, noticed_by: actor.id, noticed_by_name: actor.name, appeals_until: endOfTerm(now, appealDays) },
  }));
  for (let at = 0; at < notices.length; at += BATCH)
    await tx
      .insertInto('review_notices')
      .values(notices.slice(at, at + BATCH))
      .execute();
  await sql`
    update review_items set notice_id = n.id, standing = 'noticed' from review_notices n
    where n.id = any(${notices.map(({ id }) => id)}::uuid[]) and review_items.round_object_id = n.round_object_id
      and review_items.standing = 'settled' and review_items.notice_id is null and ${IS_CURRENT}`.execute(tx);
  note({
    action: 'notice.create',
    outcome: 'done',
    record: { kind: 'round', id: roundId },
    details: { objects: notices.length, appealDays },
  });
  return { noticed: notices.length, leftOut };
}

/** Rows that one statement may carry. */
const BATCH = 1000;

/** A fault that the owner was told of. */
export interface NoticedFinding {
  /** Of the matter: what an appeal is filed against. */
  id: string;
  organisationId: string;
  roundName: string;
  objectName: string;
  indicator: { id: string; name: string; clause: string | null; criterion: string | null };
  /** Null: the indicator as a whole. */
  finding: {
    /** Its proofs are opened by it. */
    id: string;
    message: string;
    url: string;
    target: string | null;
    quote: string | null;
    suggestion: string | null;
    evidence: unknown[];
  } | null;
  noticedAt: string;
  appealsUntil: string;
  /** Null while there is none. */
  appeal: { id: string; state: AppealState; reason: string; filedAt: string; decisionReason: string | null } | null;
  /** False once an appeal was upheld or it was corrected. */
  stands: boolean;
}

/** What owners of the subtree were told stands against them, newest first; `after`: id of the last one of the page before. */
export async function noticedFindings(
  { tx }: Pick<Work, 'tx'>,
  { after, limit }: { after: string | null; limit: number },
): Promise<NoticedFinding[]> {
  const rows = await tx
    .selectFrom('review_items as i')
    .innerJoin('review_notices as n', 'n.id', 'i.notice_id')
    .innerJoin('round_objects as o', 'o.id', 'i.round_object_id')
    .innerJoin('rounds as r', 'r.id', 'i.round_id')
    .innerJoin('inspections as p', 'p.id', 'i.inspection_id')
    .leftJoin('rulebook_snapshots as b', 'b.sha256', 'p.rulebook_sha256')
    .leftJoin('findings as f', 'f.id', 'i.finding_id')
    .leftJoin('appeals as a', 'a.item_id', 'i.id')
    .select(['i.id', 'i.organisation_id', 'i.indicator', 'i.finding_id', 'i.says', 'r.name as roundName', 'o.record'])
    .select(['n.noticed_at', 'n.appeals_until', 'f.message', 'f.url', 'f.target', 'f.quote', 'f.suggestion', 'f.evidence'])
    .select(['a.id as appealId', 'a.state as appealState', 'a.reason as appealReason', 'a.filed_at', 'a.decision_reason'])
    .select(
      sql<Record<
        string,
        unknown
      > | null>`jsonb_path_query_first(b.book, '$.indicators[*] ? (@.id == $id)', jsonb_build_object('id', i.indicator))`.as('clause'),
    )
    // Told as none is nothing to be told of; what was upheld on appeal still stands in the list, with its outcome.
    .where((is) => is.or([is('i.says', 'in', ['confirm', 'fail']), is('a.id', 'is not', null)]))
    .$if(after !== null, (query) => query.where('i.id', '<', after!))
    .orderBy('i.id', 'desc')
    .limit(limit)
    .execute();
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return rows.map((row) => ({
    ...{ id: row.id, organisationId: row.organisation_id, roundName: row.roundName, objectName: text(row.record.name) ?? '' },
    indicator: {
      ...{ id: row.indicator, name: text(row.clause?.name) ?? row.indicator },
      ...{ clause: text(row.clause?.clause), criterion: text(row.clause?.criterion) },
    },
    finding:
      row.finding_id === null
        ? null
        : {
            ...{
              id: row.finding_id,
              message: row.message!,
              url: row.url!,
              target: row.target,
              quote: row.quote,
              suggestion: row.suggestion,
            },
            evidence: row.evidence ?? [],
          },
    ...{ noticedAt: row.noticed_at.toISOString(), appealsUntil: row.appeals_until.toISOString() },
    appeal:
      row.appealId === null
        ? null
        : {
            ...{ id: row.appealId, state: row.appealState!, reason: row.appealReason! },
            ...{ filedAt: row.filed_at!.toISOString(), decisionReason: row.decision_reason },
          },
    stands: row.says === 'confirm' || row.says === 'fail',
  }));
}
