/** Visits counted by the hour: the pieces that days and weeks are sums of. Pure. */
import { slotOf } from '../../page/index.ts';
import type { VisitAnswer } from './visit.ts';

/** From `begin` (included) to `end` (not), ms since the epoch; Infinity: open. */
export interface Span {
  begin: number;
  end: number;
}

export interface HourCount {
  /** Begin of the hour, ms since the epoch. */
  hour: number;
  visits: number;
  failures: number;
  unconfirmed: number;
  blocked: number;
  ours: number;
  excused: number;
  /** `0` or `1` for every five minutes of the hour. */
  slots: string;
  openedMs: number;
  worstMs: number | null;
}

const HOUR_MS = 3_600_000;

/** Hours in which visits fell, in order. Visits in a filed outage do not count, whatever they saw. */
export function countHours(visits: readonly { at: number; answer: VisitAnswer }[], filed: readonly Span[]): HourCount[] {
  const hours = new Map<number, { count: HourCount; slots: Set<number> }>();
  for (const { at, answer } of visits) {
    const hour = Math.floor(at / HOUR_MS) * HOUR_MS;
    const kept = hours.get(hour) ?? { count: emptyHour(hour), slots: new Set<number>() };
    hours.set(hour, kept);
    const { count, slots } = kept;
    if (isWithin(filed, at)) count.excused++;
    else if (answer.verdict === 'uncounted') count[answer.why === 'ours' ? 'ours' : 'blocked']++;
    else {
      count.visits++;
      slots.add(slotOf(at) % 12);
      if (answer.verdict === 'failed') count.failures++;
      if (answer.isUnconfirmed) count.unconfirmed++;
      if (answer.totalMs !== null) {
        count.openedMs += answer.totalMs;
        count.worstMs = Math.max(count.worstMs ?? 0, answer.totalMs);
      }
    }
  }
  return [...hours.values()]
    .map(({ count, slots }) => ({ ...count, slots: Array.from({ length: 12 }, (_, slot) => (slots.has(slot) ? '1' : '0')).join('') }))
    .sort((a, b) => a.hour - b.hour);
}

/** Whether an instant lies in one of the spans. */
export const isWithin = (spans: readonly Span[], at: number): boolean => spans.some(({ begin, end }) => at >= begin && at < end);

/** Whether what lasted from `from` to `to` lies in one of the spans at any time. */
export const touches = (spans: readonly Span[], from: number, to: number): boolean =>
  spans.some(({ begin, end }) => from < end && to >= begin);

const emptyHour = (hour: number): HourCount => ({
  hour,
  visits: 0,
  failures: 0,
  unconfirmed: 0,
  blocked: 0,
  ours: 0,
  excused: 0,
  slots: '',
  openedMs: 0,
  worstMs: null,
});
