/** The queues of the desks: what is open for a person, vetoes first, alike beside alike; and claiming the next ones. */
import { type RawBuilder, sql } from 'kysely';
import { allChecks } from '../../../checks/index.ts';
import { InputError } from '../../../platform/index.ts';
import type { Work } from '../../../platform/server.ts';
import { claim } from './claims.ts';
import { type DeskView, deskViews } from './desk-view.ts';
import { roundOfItem } from './items.ts';
import { ownRound, planOf, refuseUnlessReviewable } from './plans.ts';
import { IS_CURRENT, openAt, type ReviewStage } from './stage.ts';

export interface QueueFilter {
  stage: ReviewStage;
  check?: string;
  indicator?: string;
  /** Objects of this organisation and all below it. */
  organisationId?: string;
  roundObjectId?: string;
  templateKey?: string;
  /** `findings`: without indicators as a whole; `indicators`: these alone. */
  about?: 'findings' | 'indicators';
}

export interface QueuePage {
  items: DeskView[];
  next: string | null;
  /** All that are open at the stage with this filter. */
  total: number;
  /** The same by check, whatever check the filter names; vetoes first. */
  checks: { check: string; title: string; open: number }[];
}

/** One page of a queue. Throws NotFoundError for a round out of sight, InputError for a cursor that is none of ours. */
export async function reviewQueue(
  work: Work,
  roundId: string,
  { after, limit, ...filter }: QueueFilter & { after: string | null; limit: number },
): Promise<QueuePage> {
  await ownRound(work, roundId);
  const where = conditions(work, roundId, filter);
  const { rows: counted } = await sql<{
    total: number;
  }>`select count(*) as total from review_items where ${sql.join(where, sql` and `)}`.execute(work.tx);
  if (after !== null) where.push(sql`${PLACE} > (${sql.join(readCursor(after))})`);
  const ids = await placed(work, where, limit + 1);
  const page = ids.slice(0, limit);
  return {
    items: await deskViews(
      work,
      page.map(({ id }) => id),
      filter.stage,
    ),
    next: ids.length > limit ? cursorOf(page.at(-1)!) : null,
    total: counted[0]!.total,
    checks: await openByCheck(work, roundId, filter),
  };
}

async function openByCheck(work: Work, roundId: string, { check: _, ...filter }: QueueFilter): Promise<QueuePage['checks']> {
  const { rows } = await sql<{ check: string; open: number }>`
    select check_id as check, count(*) as open from review_items where ${sql.join(conditions(work, roundId, filter), sql` and `)}
    group by check_id order by min(rank), check_id`.execute(work.tx);
  return rows.map(({ check, open }) => ({ check, title: TITLES.get(check) ?? PERSONS, open }));
}

const TITLES = new Map(allChecks.map(({ id, title }) => [id, title]));
/** Indicators as a whole, which no check settles. */
const PERSONS = '须由人判断的指标';

/**
 * The next ones of a queue, kept for this person for a while; those that others claim at the same moment are left to them. Throws as
 * `reviewQueue`, ConflictError when the round is not under review.
 */
export async function claimNext(work: Work, roundId: string, filter: QueueFilter & { count: number }): Promise<DeskView[]> {
  const round = await ownRound(work, roundId);
  refuseUnlessReviewable(round);
  const { leaseMinutes } = await planOf(work, round);
  const { count, ...rest } = filter;
  const ids = await placed(work, conditions(work, roundId, rest), count, sql`for update skip locked`);
  const kept = new Set(
    await claim(
      work,
      ids.map(({ id }) => id),
      filter.stage,
      leaseMinutes,
    ),
  );
  return deskViews(
    work,
    ids.flatMap(({ id }) => (kept.has(id) ? id : [])),
    filter.stage,
  );
}

/** One matter as the desk shows it. Throws NotFoundError. */
export async function reviewItem(work: Work, id: string, stage: ReviewStage): Promise<DeskView> {
  await roundOfItem(work, id);
  return (await deskViews(work, [id], stage))[0]!;
}

/** Matters that the memory silenced, or that are settled: to look them up, not to decide them. */
export async function reviewedItems(
  work: Work,
  roundId: string,
  {
    standing,
    after,
    limit,
  }: { standing: 'silenced' | 'settled' | 'disputed' | 'noticed' | 'appealed' | 'closed' | 'asked'; after: string | null; limit: number },
): Promise<{ items: DeskView[]; next: string | null }> {
  await ownRound(work, roundId);
  const where = [sql`round_id = ${roundId}`, IS_CURRENT];
  where.push(standing === 'asked' ? sql`says is null and asked_until > ${work.now}` : sql`standing = ${standing}`);
  if (after !== null) where.push(sql`${PLACE} > (${sql.join(readCursor(after))})`);
  const ids = await placed(work, where, limit + 1);
  const page = ids.slice(0, limit);
  return {
    items: await deskViews(
      work,
      page.map(({ id }) => id),
      'first',
    ),
    next: ids.length > limit ? cursorOf(page.at(-1)!) : null,
  };
}

interface Placed {
  id: string;
  rank: number;
  check_id: string;
  template_key: string;
}

const PLACE = sql`(rank, check_id collate "C", template_key collate "C", id)`;

async function placed(
  { tx }: Pick<Work, 'tx'>,
  where: RawBuilder<unknown>[],
  limit: number,
  lock: RawBuilder<unknown> = sql``,
): Promise<Placed[]> {
  const { rows } = await sql<Placed>`
    select id, rank, check_id, template_key from review_items where ${sql.join(where, sql` and `)}
    order by rank, check_id collate "C", template_key collate "C", id limit ${limit} ${lock}`.execute(tx);
  return rows;
}

function conditions(work: Work, roundId: string, filter: QueueFilter): RawBuilder<unknown>[] {
  const { stage, check, indicator, organisationId, roundObjectId, templateKey, about } = filter;
  const where: RawBuilder<unknown>[] = [sql`round_id = ${roundId}`, openAt(stage, work)];
  if (check !== undefined) where.push(sql`check_id = ${check}`);
  if (indicator !== undefined) where.push(sql`indicator = ${indicator}`);
  if (roundObjectId !== undefined) where.push(sql`round_object_id = ${roundObjectId}`);
  if (templateKey !== undefined) where.push(sql`template_key = ${templateKey}`);
  if (about !== undefined) where.push(about === 'findings' ? sql`finding_id is not null` : sql`finding_id is null`);
  if (organisationId !== undefined)
    where.push(sql`organisation_id in (
      select below.id from organisations below, organisations top where top.id = ${organisationId} and starts_with(below.path, top.path))`);
  return where;
}

const cursorOf = ({ rank, check_id, template_key, id }: Placed): string =>
  Buffer.from(JSON.stringify([rank, check_id, template_key, id])).toString('base64url');

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function readCursor(cursor: string): RawBuilder<unknown>[] {
  try {
    const [rank, check, template, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (Number.isInteger(rank) && typeof check === 'string' && typeof template === 'string' && UUID.test(String(id)))
      return [sql`${rank}::smallint`, sql`${check}`, sql`${template}`, sql`${id}::uuid`];
  } catch {
    // Said below.
  }
  throw new InputError('翻页位置（after）不对，请从第一页重新取', { code: 'cursor-malformed' });
}
