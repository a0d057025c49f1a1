/** What of filings falls due: a decision before they begin, the end of a time offline, the closing after its notice. */
import { sql } from 'kysely';
import type { FilingKind, Work } from '../platform/server.ts';
import { FILING_NAMES, type LifecycleLimits, limitsOn } from './lifecycle/lifecycle.ts';

export interface FilingDeadline {
  filingId: string;
  what: 'decision' | 'end' | 'closure';
  organisationId: string;
  object: { kind: 'site' | 'account'; id: string };
  at: Date;
  isOver: boolean;
  /** One Chinese sentence. */
  sentence: string;
}

const DAY_MS = 86_400_000;
/** A decision is called for so long before the filing begins. */
const DECIDE_WITHIN_MS = DAY_MS;
/** The end of a time offline is told so long before. */
const END_WITHIN_MS = 3 * DAY_MS;

/** All that is near or over now, by filing. */
export async function filingDeadlines({ tx, now }: Pick<Work, 'tx' | 'now'>): Promise<FilingDeadline[]> {
  const rows = await tx
    .selectFrom('filings as f')
    .leftJoin('sites as s', 's.id', 'f.site_id')
    .leftJoin('accounts as a', 'a.id', 'f.account_id')
    .select(['f.id', 'f.organisation_id', 'f.site_id', 'f.account_id', 'f.kind', 'f.state', 'f.begins_at', 'f.ends_at'])
    .select(sql<string>`coalesce(s.name, a.name)`.as('name'))
    .where((row) =>
      row.or([
        row.and([row('f.state', '=', 'filed'), row('f.begins_at', '<=', new Date(now.getTime() + DECIDE_WITHIN_MS))]),
        row.and([
          row('f.state', '=', 'approved'),
          row('f.kind', '=', 'suspension'),
          row('f.ends_at', '>', now),
          row('f.ends_at', '<=', new Date(now.getTime() + END_WITHIN_MS)),
          row.or([row('s.state', '=', 'suspended'), row('a.state', '=', 'suspended')]),
        ]),
        row.and([
          row('f.state', '=', 'approved'),
          row('f.kind', '=', 'closing'),
          row('f.effective_at', 'is not', null),
          row.or([row('s.state', '=', 'closing'), row('a.state', '=', 'closing')]),
        ]),
      ]),
    )
    .orderBy('f.id')
    .execute();
  const limits = limitsOn(now.toISOString().slice(0, 10));
  return rows.flatMap((row) => {
    const due = deadlineOf(row, limits, now);
    if (due === null) return [];
    const object = row.site_id === null ? { kind: 'account' as const, id: row.account_id! } : { kind: 'site' as const, id: row.site_id };
    return [{ filingId: row.id, organisationId: row.organisation_id, object, ...due }];
  });
}

interface Filed {
  kind: FilingKind;
  state: string;
  begins_at: Date;
  ends_at: Date | null;
  name: string;
}

function deadlineOf(
  { kind, state, begins_at: begins, ends_at: ends, name }: Filed,
  { closingNoticeDays }: LifecycleLimits,
  now: Date,
): Pick<FilingDeadline, 'what' | 'at' | 'isOver' | 'sentence'> | null {
  if (state === 'filed') {
    const isOver = begins <= now;
    const sentence = `“${name}”的${FILING_NAMES[kind]}报备${isOver ? '已于' : '将于'} ${minuteOf(begins)} 开始，还没有批复，请尽快批复`;
    return { what: 'decision', at: begins, isOver, sentence };
  }
  if (kind === 'suspension')
    return { what: 'end', at: ends!, isOver: false, sentence: `“${name}”的临时下线将于 ${minuteOf(ends!)} 期满，请按期恢复运行` };
  const due = new Date(begins.getTime() + closingNoticeDays * DAY_MS);
  if (due > now) return null;
  return { what: 'closure', at: due, isOver: true, sentence: `“${name}”的关停公告已满 ${closingNoticeDays} 天，请办理关停报备` };
}

/** `2026-11-20 14:32`, Beijing time. */
const minuteOf = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
