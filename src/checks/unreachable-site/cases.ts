/** 站点无法访问: by the week where it is watched; one look is never a pass, never a fail. */
import { type AvailabilityArtifact, type AvailabilityDay, daysBefore, slotBits } from '../../page/index.ts';
import { AS_OF, aCrawl, anObservation, HOME, missing } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { unreachableSite } from './check.ts';

const home = (...seen: Parameters<typeof anObservation>[0][]) => ({ crawl: aCrawl({ home: seen.map((one) => anObservation(one)) }) });

/** A day with visits at even distances. */
/** 18 visits, an hour apart, from the third hour on. */
const SPREAD = Array.from({ length: 18 }, (_, at) => (at + 3) * 12);

function aDay(day: string, visits = 20, failures = 0, over: Partial<AvailabilityDay> = {}): AvailabilityDay {
  const slots = slotBits(Array.from({ length: visits }, (_, at) => Math.floor((at * 288) / Math.max(20, visits))));
  return { day, visits, failures, blocked: 0, ours: 0, excused: 0, slots, ...over };
}

/** The seven days up to the one before the as-of day; `of` says what is special on a day (0: the first). */
function aWeek(of: (at: number, day: string) => AvailabilityDay = (_, day) => aDay(day), days = 7): AvailabilityArtifact {
  return {
    days: Array.from({ length: days }, (_, at) => {
      const day = daysBefore(AS_OF, days - at);
      return of(at, day);
    }),
    outages: [],
  };
}
const watched = (availability: AvailabilityArtifact) => ({ availability });
const unwatched: AvailabilityArtifact = { days: [], outages: [] };
const failing = (failures: number, visits = 20) => aWeek((at, day) => aDay(day, visits, at === 0 ? failures : 0));
const outage = (hours: number, isFiled = false) => ({
  beganAt: '2026-11-15T00:30:00.000Z',
  endedAt: new Date(Date.parse('2026-11-15T00:30:00.000Z') + hours * 3_600_000).toISOString(),
  isFiled,
});
const PERIOD = { from: '2026-11-13', to: '2026-11-19' };

export const cases = table(
  unreachableSite,
  {
    options: {
      timeoutSeconds: 15,
      windowDays: 7,
      minVisitsPerDay: 20,
      spacingMinutes: 15,
      failureShareMin: 0.05,
      longOutageHours: 5,
      longOutage: 'note',
      charge: 'week',
    },
    asOf: AS_OF,
    given: { ...home({}), availability: unwatched },
  },
  [
    {
      name: '首页可以打开',
      expect: { outcome: 'manual', note: '2026-11-20 检查时首页可以打开，用时 0.3 秒；“无法访问”须连续监测一周后判定' },
    },
    { name: '首页用时 14.9 秒', given: home({ totalMs: 14_900 }), expect: { outcome: 'manual', note: '用时 14.9 秒；' } },
    { name: '首页用时 15 秒', given: home({ totalMs: 15_000 }), expect: { outcome: 'manual', note: '达到单次访问 15 秒的失败线' } },
    {
      name: '服务器拒绝连接',
      given: home({ kind: 'refused', status: null }),
      expect: { outcome: 'error', note: '首页未能打开（服务器拒绝连接）' },
    },
    { name: '首页返回 500', given: home({ status: 500 }), expect: { outcome: 'error', note: '首页未能打开（返回 500）' } },
    { name: '首页返回 404', given: home({ status: 404 }), expect: { outcome: 'error', note: '首页未能打开（返回 404）' } },
    { name: '先失败后打开，以最后一次为准', given: home({ kind: 'timeout', status: null }, {}), expect: { outcome: 'manual' } },
    {
      name: '机器人拦截不是网站的故障',
      given: home({ kind: 'blocked', status: 412, detail: '返回脚本质询页（412）' }),
      expect: { outcome: 'error', note: '未能检查首页（返回脚本质询页（412））' },
    },
    {
      name: '我方网络故障',
      given: home({ kind: 'our-side', status: null, detail: '本机网络不通' }),
      expect: { outcome: 'error', note: '未能检查首页' },
    },
    { name: '没有访问记录', given: home(), expect: { outcome: 'error', note: '没有首页的访问记录' } },
    { name: '没有采集', given: { crawl: missing('尚未采集') }, expect: { outcome: 'error', note: '尚未采集' } },

    { name: '一周 140 次全部打开', given: watched(aWeek()), expect: { outcome: 'pass', note: '监测 140 次，打不开 0 次，占 0.00%' } },
    {
      name: '140 次中 6 次打不开，不足 5%',
      given: watched(failing(6)),
      expect: { outcome: 'pass', note: '监测 140 次，打不开 6 次，占 4.28%' },
    },
    {
      name: '140 次中 7 次打不开，恰好 5%，否决',
      given: watched(failing(7)),
      expect: {
        outcome: 'fail',
        findings: [
          {
            outcome: 'fail',
            message: 'week',
            subject: 'home',
            url: HOME,
            data: { ...PERIOD, visits: 140, failures: 7, share: '5.00%', line: '5.00%' },
          },
        ],
      },
    },
    {
      name: '首页的一次观察打不开，但一周的监测合格',
      given: { ...home({ kind: 'refused', status: null }), ...watched(failing(1)) },
      expect: { outcome: 'pass', note: '占 0.71%' },
    },
    {
      name: '一天只有 19 次（共 139 次），不能判定',
      given: watched(aWeek((at, day) => aDay(day, at === 3 ? 19 : 20))),
      expect: { outcome: 'error', note: '监测 139 次，打不开 0 次，占 0.00%；2026-11-16 间隔访问 19 次，不足 20 次，不能判定' },
    },
    {
      name: '一天只有 19 次而失败已过线，仍不能判定，注明已达线',
      given: watched(aWeek((at, day) => aDay(day, at === 3 ? 19 : 20, at === 0 ? 7 : 0))),
      expect: { outcome: 'error', note: '失败占比已达到否决线' },
    },
    {
      name: '一天 20 次挤在一小时内，不是间隔访问',
      given: watched(aWeek((at, day) => (at === 6 ? aDay(day, 20, 0, { slots: slotBits([0, 1, 2, 3, 4, 5]) }) : aDay(day)))),
      expect: { outcome: 'error', note: '2026-11-19 间隔访问 2 次，不足 20 次' },
    },
    {
      name: '一天 20 次，其中两次恰好相隔 15 分钟，各算一次',
      given: watched(aWeek((at, day) => (at === 6 ? aDay(day, 20, 0, { slots: slotBits([0, 3, ...SPREAD]) }) : aDay(day)))),
      expect: { outcome: 'pass' },
    },
    {
      name: '一天 20 次，其中两次同在一个 15 分钟里，只算一次',
      given: watched(aWeek((at, day) => (at === 6 ? aDay(day, 20, 0, { slots: slotBits([13, 14, ...SPREAD]) }) : aDay(day)))),
      expect: { outcome: 'error', note: '间隔' },
    },
    { name: '只监测了 6 天', given: watched(aWeek(undefined, 6)), expect: { outcome: 'error', note: '监测尚不满规定的天数' } },
    {
      name: '8 天的记录只看最后 7 天',
      given: watched(aWeek((at, day) => aDay(day, 20, at === 0 ? 20 : 0), 8)),
      expect: { outcome: 'pass', note: '监测 140 次，打不开 0 次' },
    },
    {
      name: '整天是我方故障：不能判定',
      given: watched(aWeek((at, day) => (at === 2 ? aDay(day, 0, 0, { ours: 96 }) : aDay(day)))),
      expect: { outcome: 'error', note: '未计入：本机网络故障 96 次' },
    },
    {
      name: '报备停机和拦截不计入',
      given: watched(aWeek((_, day) => aDay(day, 90, 1, { excused: 4, blocked: 2 }))),
      expect: { outcome: 'pass', note: '未计入：被防护拦截 14 次，报备停机期间 28 次' },
    },
    {
      name: '停机超过 5 小时未报备，只写明',
      given: watched({ ...aWeek(), outages: [outage(5.1)] }),
      expect: { outcome: 'pass', note: '2026-11-15 08:30 起连续 5.1 小时打不开，没有报备' },
    },
    { name: '停机恰好 5 小时不写', given: watched({ ...aWeek(), outages: [outage(5)] }), expect: { outcome: 'pass', note: '占 0.00%' } },
    {
      name: '停机超过 5 小时已报备',
      given: watched({ ...aWeek(), outages: [outage(6, true)] }),
      options: { longOutage: 'fail' },
      expect: { outcome: 'pass' },
    },
    {
      name: '地方规定停机超过 5 小时未报备即否决',
      given: watched({ ...aWeek(), outages: [outage(5.1)] }),
      options: { longOutage: 'fail' },
      expect: {
        outcome: 'fail',
        findings: [
          { message: 'longOutage', subject: 'outage 2026-11-15T00:30:00.000Z', data: { beganAt: '2026-11-15 08:30', hours: '5.1' } },
        ],
      },
    },
    {
      name: '停机仍未结束，算到最后一天结束',
      given: watched({ ...aWeek(), outages: [{ beganAt: '2026-11-19T09:00:00.000Z', endedAt: null, isFiled: false }] }),
      expect: { outcome: 'pass', note: '2026-11-19 17:00 起连续 7.0 小时打不开' },
    },
    {
      name: '按百分点扣分：占 2.85% 为两处',
      given: watched(failing(4)),
      options: { charge: 'percent' },
      expect: {
        outcome: 'fail',
        findings: [
          { message: 'percent', subject: 'percent 1', data: { ...PERIOD, visits: 140, failures: 4, share: '2.85%', percent: 1 } },
          { message: 'percent', subject: 'percent 2' },
        ],
      },
    },
    {
      name: '按百分点扣分：不足 1% 不扣',
      given: watched(failing(1)),
      options: { charge: 'percent' },
      expect: { outcome: 'pass', note: '占 0.71%' },
    },
    { name: '失败线另定为 6%', given: watched(failing(7)), options: { failureShareMin: 0.06 }, expect: { outcome: 'pass' } },
    {
      name: '窗口另定为 5 天',
      given: watched(failing(7)),
      options: { windowDays: 5 },
      expect: { outcome: 'pass', note: '监测 100 次，打不开 0 次' },
    },
    {
      name: '每天次数另定为 21 次',
      given: watched(failing(0)),
      options: { minVisitsPerDay: 21 },
      expect: { outcome: 'error', note: '不足 21 次' },
    },
    {
      name: '间隔另定为 60 分钟：20 次仍各在一处',
      given: watched(aWeek((_, day) => aDay(day, 24))),
      options: { spacingMinutes: 60 },
      expect: { outcome: 'pass', note: '监测 168 次' },
    },
    {
      name: '停机的线另定为 4 小时',
      given: watched({ ...aWeek(), outages: [outage(4.5)] }),
      options: { longOutageHours: 4 },
      expect: { outcome: 'pass', note: '连续 4.5 小时' },
    },
  ],
);
