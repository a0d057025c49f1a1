/**
 * The week's rule over counted visits: a day with too few spaced visits cannot be judged, whatever the share; else the share of
 * failures decides, divided once on exact counts. Pure. Source: 2019-19 part 1, 站点无法访问; contracts.md section 5.7.
 */
import { type AvailabilityArtifact, type AvailabilityOutage, type BeijingDate, spacedVisits } from '../../page/index.ts';

/** Thresholds, from the rulebook. */
export interface WeekRule {
  windowDays: number;
  minVisitsPerDay: number;
  /** Two visits within so many minutes are one spaced visit. */
  spacingMinutes: number;
  failureShareMin: number;
  longOutageHours: number;
  /** What an unreported long outage means: it is named, or fails by a local rule. */
  longOutage: 'note' | 'fail';
}

export interface LongOutage extends AvailabilityOutage {
  /** Not rounded; of one that still lasts, up to the end of the window. */
  hours: number;
}

export interface WeekVerdict {
  outcome: 'pass' | 'fail' | 'error';
  /** First and last day of the window; null: fewer days were watched. */
  from: BeijingDate | null;
  to: BeijingDate | null;
  visits: number;
  failures: number;
  /** failures ÷ visits, not rounded; null when nothing counts. */
  share: number | null;
  /** The share is at or over the line. */
  isOver: boolean;
  /** Days that cannot be judged, with their spaced visits. */
  shortDays: { day: BeijingDate; visits: number }[];
  blocked: number;
  ours: number;
  excused: number;
  /** Unreported and longer than the rule's hours, oldest first. */
  longOutages: LongOutage[];
}

/** The verdict over the last `windowDays` days of what was watched. */
export function judgeWeek({ days: watched, outages }: AvailabilityArtifact, rule: WeekRule): WeekVerdict {
  const days = watched.slice(-rule.windowDays);
  const sum = (of: (day: (typeof days)[number]) => number) => days.reduce((total, day) => total + of(day), 0);
  const [visits, failures] = [sum((day) => day.visits), sum((day) => day.failures)];
  const share = visits === 0 ? null : failures / visits;
  const isOver = share !== null && reaches(failures, visits, rule.failureShareMin);
  const shortDays = days
    .map(({ day, slots }) => ({ day, visits: spacedVisits(slots, rule.spacingMinutes) }))
    .filter((day) => day.visits < rule.minVisitsPerDay);
  const isWhole = days.length === rule.windowDays && shortDays.length === 0;
  const longOutages = days.length > 0 ? long(outages, days[0]!.day, days.at(-1)!.day, rule.longOutageHours) : [];
  const failed = (isWhole && isOver) || (rule.longOutage === 'fail' && longOutages.length > 0);
  return {
    outcome: failed ? 'fail' : isWhole ? 'pass' : 'error',
    from: days.length === rule.windowDays ? days[0]!.day : null,
    to: days.length === rule.windowDays ? days.at(-1)!.day : null,
    visits,
    failures,
    share,
    isOver,
    shortDays,
    blocked: sum((day) => day.blocked),
    ours: sum((day) => day.ours),
    excused: sum((day) => day.excused),
    longOutages,
  };
}

/**
 * Whether failures ÷ visits is at least the share, without the rounding of fractions: a share of the rulebook has few decimals.
 * `visits` above 0.
 */
export function reaches(failures: number, visits: number, share: number): boolean {
  return failures * SHARE_UNIT >= Math.round(share * SHARE_UNIT) * visits;
}

const SHARE_UNIT = 1_000_000;
const HOUR_MS = 3_600_000;

function long(outages: readonly AvailabilityOutage[], from: BeijingDate, to: BeijingDate, hours: number): LongOutage[] {
  const begin = Date.parse(`${from}T00:00:00+08:00`);
  const end = Date.parse(`${to}T24:00:00+08:00`);
  return outages
    .filter(({ isFiled }) => !isFiled)
    .map((outage) => {
      const ended = outage.endedAt === null ? end : Date.parse(outage.endedAt);
      return { ...outage, hours: (ended - Date.parse(outage.beganAt)) / HOUR_MS };
    })
    .filter(({ beganAt, endedAt, hours: lasted }) => {
      const touches = Date.parse(beganAt) < end && (endedAt === null || Date.parse(endedAt) > begin);
      return touches && lasted > hours;
    });
}
