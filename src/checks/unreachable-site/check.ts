/**
 * 站点无法访问: by a week of visits where the site is watched. Without watching one look of the crawl says what it saw of the home
 * page and neither fails nor passes. Source: 2019-19 part 1, 站点无法访问; contracts.md sections 5.6, 5.7.
 */
import { Type } from 'typebox';
import { beijingDate, type CrawlMeta, type Observation } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { couldNotCheck, describeFailure } from '../kit/observations.ts';
import { judgeWeek, type WeekVerdict } from './week.ts';

export const unreachableSite = defineCheck({
  id: 'unreachable-site',
  title: '站点无法访问',
  needs: ['crawl', 'availability'],
  scope: 'home',
  options: Type.Object(
    {
      timeoutSeconds: Type.Number({ minimum: 1 }),
      windowDays: Type.Integer({ minimum: 1, maximum: 31 }),
      minVisitsPerDay: Type.Integer({ minimum: 1, maximum: 288 }),
      spacingMinutes: Type.Integer({ minimum: 5, maximum: 60, multipleOf: 5 }),
      failureShareMin: Type.Number({ exclusiveMinimum: 0, maximum: 1 }),
      longOutageHours: Type.Number({ exclusiveMinimum: 0 }),
      longOutage: Type.Union([Type.Literal('note'), Type.Literal('fail')]),
      /** `week`: one finding when the line is reached; `percent`: one for each full percent of failures. */
      charge: Type.Union([Type.Literal('week'), Type.Literal('percent')]),
    },
    { additionalProperties: false },
  ),
  messages: {
    week: '{from}至{to}监测 {visits} 次，打不开 {failures} 次，占 {share}，达到 {line} 的线',
    percent: '{from}至{to}监测 {visits} 次，打不开 {failures} 次，占 {share}，其中第 {percent} 个百分点',
    longOutage: '{beganAt} 起连续 {hours} 小时打不开，没有报备',
  },
  run({ crawl, availability }, { options }): CheckResult {
    if (availability.days.length === 0) return oneLook(crawl, options.timeoutSeconds);
    const week = judgeWeek(availability, options);
    const note = noteOf(week, options.minVisitsPerDay);
    const findings = options.charge === 'week' ? weekFindings(week, options, crawl.startUrl) : percentFindings(week, crawl.startUrl);
    if (week.outcome === 'error') return { outcome: 'error', findings: [], note };
    return findings.length > 0 ? { outcome: 'fail', findings, note } : { outcome: 'pass', findings: [], note };
  },
});

type Options = { failureShareMin: number; longOutage: 'note' | 'fail'; windowDays: number };

function weekFindings(week: WeekVerdict, { failureShareMin, longOutage }: Options, url: string): CheckFinding[] {
  const findings: CheckFinding[] = [];
  if (week.isOver && week.shortDays.length === 0 && week.from !== null)
    findings.push({
      outcome: 'fail',
      url,
      subject: 'home',
      message: 'week',
      data: { ...dataOf(week), line: percentText(failureShareMin) },
    });
  if (longOutage === 'fail')
    for (const { beganAt, hours } of week.longOutages)
      findings.push({
        outcome: 'fail',
        url,
        subject: `outage ${beganAt}`,
        message: 'longOutage',
        data: { beganAt: beijingTime(beganAt), hours: oneDecimal(hours) },
      });
  return findings;
}

function percentFindings(week: WeekVerdict, url: string): CheckFinding[] {
  const full = week.visits === 0 ? 0 : Math.floor((week.failures * 100) / week.visits);
  return Array.from(
    { length: full },
    (_, at): CheckFinding => ({
      outcome: 'fail',
      url,
      subject: `percent ${at + 1}`,
      message: 'percent',
      data: { ...dataOf(week), percent: at + 1 },
    }),
  );
}

function dataOf({ from, to, visits, failures, share }: WeekVerdict) {
  return { from: from!, to: to!, visits, failures, share: percentText(share ?? 0) };
}

function noteOf(week: WeekVerdict, minVisits: number): string {
  const parts = [`监测 ${week.visits} 次，打不开 ${week.failures} 次${week.share === null ? '' : `，占 ${percentText(week.share)}`}`];
  const left = [
    week.ours > 0 ? `本机网络故障 ${week.ours} 次` : '',
    week.blocked > 0 ? `被防护拦截 ${week.blocked} 次` : '',
    week.excused > 0 ? `报备停机期间 ${week.excused} 次` : '',
  ].filter((one) => one !== '');
  if (left.length > 0) parts.push(`未计入：${left.join('，')}`);
  if (week.from === null) parts.push('监测尚不满规定的天数，不能判定');
  for (const { day, visits } of week.shortDays.slice(0, 3)) parts.push(`${day} 间隔访问 ${visits} 次，不足 ${minVisits} 次，不能判定`);
  if (week.outcome === 'error' && week.isOver) parts.push('失败占比已达到否决线');
  for (const { beganAt, hours } of week.longOutages.slice(0, 3))
    parts.push(`${beijingTime(beganAt)} 起连续 ${oneDecimal(hours)} 小时打不开，没有报备`);
  return parts.join('；');
}

/** Cut, never rounded up to the line: 4.99 % must not read 5 %. */
const percentText = (share: number): string => `${(Math.floor(share * 10_000 + 1e-6) / 100).toFixed(2)}%`;
const oneDecimal = (hours: number): string => (Math.floor(hours * 10) / 10).toFixed(1);
const beijingTime = (iso: string): string => new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/** What one crawl saw. */
function oneLook(crawl: CrawlMeta, timeoutSeconds: number): CheckResult {
  const seen = crawl.home.at(-1);
  if (!seen) return { outcome: 'error', findings: [], note: '没有首页的访问记录，无法说明首页能否打开' };
  const when = `${beijingDate(seen.at)} 检查时`;
  const week = '“无法访问”须连续监测一周后判定';
  if (!isUp(seen)) {
    const what = couldNotCheck(seen) ? '未能检查首页' : '首页未能打开';
    return { outcome: 'error', findings: [], note: `${when}${what}（${describeFailure(seen)}）；${week}` };
  }
  const seconds = (seen.totalMs / 1000).toFixed(1);
  const slow = seen.totalMs >= timeoutSeconds * 1000 ? `，达到单次访问 ${timeoutSeconds} 秒的失败线` : '';
  return { outcome: 'manual', findings: [], note: `${when}首页可以打开，用时 ${seconds} 秒${slow}；${week}` };
}

/** An answer that shows a page: what a visitor would call open. */
function isUp(seen: Observation): boolean {
  return seen.kind === 'answered' && seen.status !== null && seen.status >= 200 && seen.status < 400;
}
