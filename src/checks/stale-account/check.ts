/**
 * 政务新媒体不更新: no post of the account inside the window; how long ago the newest is tells a “僵尸” account.
 * Source: 2019-19 part 1, 内容不更新(政务新媒体); contracts.md section 5.1. An account that could not be seen is `error`, never stale.
 */
import { Type } from 'typebox';
import { type AccountArtifact, type BeijingDate, daysBefore, daysBetween, monthsBefore } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';

export const staleAccount = defineCheck({
  id: 'stale-account',
  title: '政务新媒体不更新',
  needs: ['account'],
  scope: 'home',
  options: Type.Object(
    {
      windowDays: Type.Integer({ minimum: 1 }),
      /** Posts that must have been published inside the window. */
      minUpdates: Type.Integer({ minimum: 1 }),
      /** Without a post for longer, the account is called a “僵尸”. */
      zombieMonths: Type.Integer({ minimum: 1 }),
    },
    { additionalProperties: false },
  ),
  messages: {
    stale: '账号“{name}”最近一条内容发布于 {lastDate}，距检查日 {days} 天，超过 {windowDays} 天无更新',
    zombie: '账号“{name}”最近一条内容发布于 {lastDate}，距检查日 {days} 天，超过 {zombieMonths} 个月无更新，属于“僵尸”账号',
    few: '账号“{name}”近 {windowDays} 天仅发布 {updates} 条，少于 {minUpdates} 条',
    undated: '账号“{name}”的内容均未显示可识别的发布时间，需人工核对',
    ahead: '账号“{name}”的内容日期均晚于检查日，不能算作更新，需人工核对有无伪造日期',
    empty: '账号“{name}”没有显示任何内容，需人工核对',
    gone: '账号“{name}”无法查看：{reason}',
  },
  run({ account }, { options, asOf }): CheckResult {
    if (account.isApp) return { outcome: 'inapplicable', findings: [], note: '移动客户端按能否下载、使用检查，不按内容发布检查' };
    if (account.state === 'unseen') return { outcome: 'error', findings: [], note: account.sentence };
    const finding = (outcome: 'fail' | 'review', message: string, data: CheckFinding['data'] = {}): CheckResult => {
      const where = { subject: 'account', url: account.address };
      return { outcome, findings: [{ ...where, outcome, message, data: { name: account.name ?? account.address, ...data } }] };
    };
    if (account.state === 'gone') return finding('review', 'gone', { reason: account.sentence });
    const { windowDays, minUpdates, zombieMonths } = options;
    const from = daysBefore(asOf, windowDays);
    const dates = countedDates(account, asOf);
    const updates = dates.filter((date) => date >= from).length;
    if (updates >= minUpdates) return { outcome: 'pass', findings: [] };
    const blind = blindSpot(account, from, asOf);
    if (blind !== null) return { outcome: 'error', findings: [], note: blind };
    if (account.posts.length === 0) return finding('review', 'empty');
    const newest = dates.reduce<BeijingDate | null>((latest, date) => (latest === null || date > latest ? date : latest), null);
    if (newest === null) return finding('review', account.posts.some((post) => post.date !== null) ? 'ahead' : 'undated');
    if (updates > 0) return finding('fail', 'few', { windowDays, updates, minUpdates });
    const age = { lastDate: newest, days: daysBetween(newest, asOf) };
    if (newest < monthsBefore(asOf, zombieMonths)) return finding('fail', 'zombie', { ...age, zombieMonths });
    return finding('fail', 'stale', { ...age, windowDays });
  },
});

/** Dates that count: not after the as-of day, and not ahead of the clock when they were seen. */
function countedDates({ posts }: AccountArtifact, asOf: BeijingDate): BeijingDate[] {
  return posts.flatMap(({ date, isFuture }) => (date === null || isFuture || date > asOf ? [] : date));
}

/** Why an update inside the window may have been missed; null when none can have been. */
function blindSpot({ posts, isWhole, hasOlder, seenOn }: AccountArtifact, from: BeijingDate, asOf: BeijingDate): string | null {
  if (seenOn < asOf) return `账号查看于 ${seenOn}，早于检查日，其后有无更新未知`;
  if (!isWhole) return '来源没有读完整，未读部分可能有更新的内容';
  const dates = posts.flatMap(({ date }) => date ?? []);
  if (hasOlder && dates.length > 0 && dates.every((date) => date >= from)) return '所读内容没有达到时限的起始日，更早的内容未读';
  return null;
}
