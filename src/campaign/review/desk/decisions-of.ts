/** The overlay of whole inspections from the database, and what of a round's review is not done yet. */
import { beijingDate } from '../../../page/index.ts';
import type { Work } from '../../../platform/server.ts';
import type { Decisions, GivenFault } from '../../../rulebook/index.ts';
import { overlayOf, type Settled } from '../overlay.ts';
import { liveDecisions, standOf } from '../standing.ts';
import { type Item, itemsById } from './items.ts';
import { DISMISSAL_NAMES } from './reasons.ts';
import { IS_CURRENT } from './stage.ts';

/** Inspections that one round trip asks about. */
const BATCH = 200;

/** What is settled about each of these inspections, in the shape `assess` takes; one without any decision has an empty overlay. */
export async function decisionsOf(
  work: Pick<Work, 'tx' | 'now'>,
  inspectionIds: readonly string[],
): Promise<ReadonlyMap<string, Decisions>> {
  const settled = new Map<string, Settled[]>(inspectionIds.map((id) => [id, []]));
  for (let at = 0; at < inspectionIds.length; at += BATCH) {
    const rows = await work.tx
      .selectFrom('review_items')
      .select('id')
      .where('inspection_id', 'in', inspectionIds.slice(at, at + BATCH))
      .where('says', 'is not', null)
      .execute();
    const items = await itemsById(
      work,
      rows.map(({ id }) => id),
    );
    const entries = await silencersOf(work, items);
    for (const item of items) settled.get(item.row.inspection_id)?.push(settledOf(item, entries));
  }
  return new Map([...settled].map(([id, all]) => [id, overlayOf(all)]));
}

interface Silencer {
  code: string;
  reason: string;
  made_by_name: string;
  made_on: string;
}

async function silencersOf({ tx }: Pick<Work, 'tx'>, items: readonly Item[]): Promise<Map<string, Silencer>> {
  const ids = [...new Set(items.flatMap(({ row }) => row.silenced_by ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('memory_entries')
    .select(['id', 'code', 'reason', 'made_by_name', 'made_on'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function settledOf({ row, matter, decisions }: Item, silencers: ReadonlyMap<string, Silencer>): Settled {
  const { decision, says } = standOf(matter);
  const about = { indicator: row.indicator, findingKey: row.finding_key, says: says! };
  const entry = silencers.get(row.silenced_by ?? '');
  if (decision === null) {
    const remark = entry === undefined ? null : `已列为不是错误（记录 ${entry.code}）：${entry.reason}`;
    return { ...about, by: entry?.made_by_name ?? '', on: entry?.made_on ?? beijingDate(row.made_at.getTime()), remark, faults: [] };
  }
  const live = new Set(liveDecisions(matter.decisions).map(({ id }) => id));
  // Those who agreed with what counts: first and second reviewer both stand for it.
  const agreed = decisions.filter((one) => live.has(one.id) && one.says === says);
  const settling = decisions.find(({ id }) => id === decision.id)!;
  const code = settling.reason_code === null || settling.reason_code === 'appeal' ? null : DISMISSAL_NAMES[settling.reason_code];
  return {
    ...about,
    by: [...new Set(agreed.map(({ by_name }) => by_name))].join('、'),
    on: beijingDate(settling.at.getTime()),
    remark: [code, settling.reason].filter((part) => part !== null).join('：') || null,
    faults: ((settling.answer as { faults?: GivenFault[] } | null)?.faults ?? []) as GivenFault[],
  };
}

/** What of a round's review is not done: what counts bars frozen results, advice does not. */
export interface OpenMatters {
  /** Findings that nobody settled, by what they count for. */
  vetoes: number;
  points: number;
  advice: number;
  /** Indicators that only a person can judge, and nobody has. */
  indicators: number;
  /** Questions still within their time. */
  questions: number;
  /** Matters on which two blind reviewers differ. */
  disputed: number;
  /** Appeals filed and not decided. */
  appeals: number;
}

/** Counts over the current inspections of a round. */
export async function openMatters({ tx, now }: Pick<Work, 'tx' | 'now'>, roundId: string): Promise<OpenMatters> {
  const counts = await tx
    .selectFrom('review_items')
    .select(({ fn }) => [
      fn
        .countAll<number>()
        .filterWhere('finding_id', 'is not', null)
        .filterWhere('says', 'is', null)
        .filterWhere('rank', '=', 0)
        .as('vetoes'),
      fn
        .countAll<number>()
        .filterWhere('finding_id', 'is not', null)
        .filterWhere('says', 'is', null)
        .filterWhere('rank', '=', 1)
        .as('points'),
      fn
        .countAll<number>()
        .filterWhere('finding_id', 'is not', null)
        .filterWhere('says', 'is', null)
        .filterWhere('rank', '=', 2)
        .as('advice'),
      fn.countAll<number>().filterWhere('finding_id', 'is', null).filterWhere('says', 'is', null).as('indicators'),
      fn.countAll<number>().filterWhere('says', 'is', null).filterWhere('asked_until', '>', now).as('questions'),
      fn.countAll<number>().filterWhere('standing', '=', 'disputed').as('disputed'),
      fn.countAll<number>().filterWhere('standing', '=', 'appealed').as('appeals'),
    ])
    .where('round_id', '=', roundId)
    .where(IS_CURRENT)
    .executeTakeFirstOrThrow();
  return counts;
}
