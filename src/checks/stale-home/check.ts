/**
 * 首页不更新: no entry of the home page was published inside the window.
 * Source: 2019-19 part 1, 首页不更新; contracts.md section 5.1, 5.9.
 */
import { Type } from 'typebox';
import { type BeijingDate, daysBefore, daysBetween, type HomeArtifact } from '../../page/index.ts';
import { type CheckResult, defineCheck } from '../kit/check.ts';

export const staleHome = defineCheck({
  id: 'stale-home',
  title: '首页不更新',
  needs: ['home'],
  options: Type.Object(
    {
      windowDays: Type.Integer({ minimum: 1 }),
      /** Entries that must have been published inside the window. */
      minUpdates: Type.Integer({ minimum: 1 }),
      /** What a home page without a single readable publication time means. */
      undated: Type.Union([Type.Literal('fail'), Type.Literal('review')]),
    },
    { additionalProperties: false },
  ),
  messages: {
    stale: '首页最近一条信息发布于 {lastDate}，距检查日 {days} 天，超过 {windowDays} 天无更新',
    few: '首页近 {windowDays} 天仅更新 {updates} 条，少于 {minUpdates} 条',
    undated: '首页所列信息均未注明发布时间，按规定视为不更新',
    empty: '首页未见任何信息条目，需人工核对是否有更新内容',
  },
  run({ home }, { options, asOf }): CheckResult {
    const from = daysBefore(asOf, options.windowDays);
    const dates = countedDates(home, asOf);
    const updates = dates.filter((date) => date >= from).length;
    if (updates >= options.minUpdates) return { outcome: 'pass', findings: [] };
    const unread = home.items.filter((item) => item.from === 'unread' && mayBeFresh(item.date, from, asOf)).length;
    if (updates + unread >= options.minUpdates) {
      return { outcome: 'error', findings: [], note: `首页有 ${unread} 条信息的页面未能打开，无法确认发布时间` };
    }
    const closed = (home.secondLevel ?? []).filter((page) => !page.read).length;
    if (home.isGateway && closed > 0) {
      return { outcome: 'error', findings: [], note: `首页只是导航入口，有 ${closed} 个二级页面未能读取，无法确认有无更新` };
    }
    const newest = dates.reduce<BeijingDate | null>((latest, date) => (latest === null || date > latest ? date : latest), null);
    const proof = { subject: 'home', url: home.finalUrl };
    if (newest === null) {
      // Nothing listed may be a home page of pictures or scripts: a person looks; times that are not shown are the rulebook's to weigh.
      const outcome = home.items.length === 0 ? 'review' : options.undated;
      return { outcome, findings: [{ ...proof, outcome, message: home.items.length === 0 ? 'empty' : 'undated', data: {} }] };
    }
    if (updates > 0) {
      const data = { windowDays: options.windowDays, updates, minUpdates: options.minUpdates };
      return { outcome: 'fail', findings: [{ ...proof, outcome: 'fail', message: 'few', data }] };
    }
    const item = home.items.find((one) => one.articleDate === newest);
    const data = { lastDate: newest, days: daysBetween(newest, asOf), windowDays: options.windowDays };
    return {
      outcome: 'fail',
      findings: [{ ...proof, outcome: 'fail', message: 'stale', data, ...(item ? { quote: item.title, target: item.url } : {}) }],
    };
  },
});

/** Publication dates that count: shown by the article itself (or by the list for files and other hosts), not after the as-of day. */
function countedDates(home: HomeArtifact, asOf: BeijingDate): BeijingDate[] {
  return home.items
    .filter((item) => item.from === 'article' || item.from === 'list')
    .map((item) => item.articleDate)
    .filter((date): date is BeijingDate => date !== null && date <= asOf);
}

/** Whether an entry whose page was not read could be an update: its list shows no date, or one inside the window. */
function mayBeFresh(listDate: BeijingDate | null, from: BeijingDate, asOf: BeijingDate): boolean {
  return listDate === null || (listDate >= from && listDate <= asOf);
}
