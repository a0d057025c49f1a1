/**
 * What people are told of freshness: a reminder before the last day, that the period has run out, that a page could not be seen for
 * days; and when that is over. Follows from where a page stood and stands, so it is told once. Pure.
 */
import type { BeijingDate } from '../../page/index.ts';
import type { WatchEvent } from '../events.ts';
import type { Standing } from './standing.ts';

export type Told = 'due' | 'overdue' | 'unseen' | null;

/** What it is called: “网站”首页, 栏目“…”, 账号“…”. */
export interface Named {
  organisationId: string;
  object: NonNullable<WatchEvent['object']>;
  /** Stable name of its troubles. */
  id: string;
  name: string;
  url: string;
}

/** A page is told as unseen when nothing was seen for so long. */
const UNSEEN_MS = 48 * 3_600_000;

/** The events, and what counts as told from now on. `seenAt`: last look that saw something; null: none did. */
export function tellStanding(
  named: Named,
  before: Told,
  { state, dueOn, reason, newestOn, newestTitle }: Standing,
  { seenAt, sinceAt, now }: { seenAt: Date | null; sinceAt: Date; now: Date },
): { told: Told; events: WatchEvent[] } {
  const told = toldOf(state, (seenAt ?? sinceAt).getTime(), now.getTime());
  // What cannot be seen ends nothing that was told of its updates.
  if (told === before || (state === 'could-not-look' && told === null)) return { told: before, events: [] };
  const about = { organisationId: named.organisationId, object: named.object, at: now };
  const details = { url: named.url, dueOn, newestOn, newestTitle };
  const events: WatchEvent[] = [];
  if (before === 'unseen')
    events.push({ ...about, ...SEEN_AGAIN, trouble: `unseen:${named.id}`, sentence: `${named.name}又能看到了`, details });
  const wasLate = before === 'due' || before === 'overdue';
  const isLate = told === 'due' || told === 'overdue';
  if (wasLate && !isLate && told !== 'unseen')
    events.push({
      ...about,
      kind: 'stale',
      isOver: true,
      trouble: `stale:${named.id}`,
      sentence: `${named.name}已更新${shown(newestOn)}`,
      details,
    });
  if (told === 'due')
    events.push({
      ...about,
      kind: 'due-soon',
      isOver: false,
      trouble: `stale:${named.id}`,
      sentence: `${named.name}须在 ${dueOn} 前（含当日）更新，最近一次更新是 ${newestOn}`,
      details,
    });
  if (told === 'overdue')
    events.push({
      ...about,
      kind: 'stale',
      isOver: false,
      trouble: `stale:${named.id}`,
      sentence: `${named.name}超过期限未更新${reason === null ? '' : `：${reason}`}`,
      details,
    });
  if (told === 'unseen')
    events.push({
      ...about,
      kind: 'could-not-look',
      isOver: false,
      trouble: `unseen:${named.id}`,
      sentence: `${named.name}连续多日未能查看，是否更新未知${reason === null ? '' : `：${reason}`}`,
      details,
    });
  return { told, events };
}

const SEEN_AGAIN = { kind: 'could-not-look', isOver: true } as const;

const shown = (day: BeijingDate | null): string => (day === null ? '' : `，最近一条信息发布于 ${day}`);

function toldOf(state: Standing['state'], seenMs: number, nowMs: number): Told {
  if (state === 'due-soon') return 'due';
  if (state === 'overdue' || state === 'undated' || state === 'blank') return 'overdue';
  return state === 'could-not-look' && nowMs - seenMs >= UNSEEN_MS ? 'unseen' : null;
}
