/**
 * 伪造发稿日期 candidates: dates that cannot be true, and dates that contradict other traces. Always for a person.
 * Only a date after the day it was seen is proved by the page itself; the rest are hints and reach nothing.
 * Source: 2019-19 part 1 (弄虚作假行为,如伪造发稿日期); contracts.md section 5.6; features D6.
 */
import { Type } from 'typebox';
import { type ArticleFacts, type BeijingDate, beijingDate, daysBetween } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { decide } from '../kit/threshold.ts';

export const backDatedArticles = defineCheck({
  id: 'back-dated-articles',
  title: '发稿日期疑点',
  needs: ['crawl', 'articles'],
  options: Type.Object(
    {
      occurrences: Type.Integer({ minimum: 1 }),
      /** Days by which two dates may differ without meaning anything (approval, re-publication, clocks). */
      toleranceDays: Type.Integer({ minimum: 0 }),
    },
    { additionalProperties: false },
  ),
  threshold: 'occurrences',
  messages: {
    future: '文章“{title}”注明发布于 {date}，而 {seen} 已能看到',
    futureListed: '文章“{title}”在列表中注明 {listDate} 发布，而 {seen} 已能看到',
    conflict: '文章“{title}”页面注明发布于 {date}，列表显示 {listDate}，相差 {days} 天',
    older: '文章“{title}”注明发布于 {date}，而页面文件最后修改于 {modified}，早于发布 {days} 天',
    late: '文章“{title}”注明发布于 {date}，而上次采集（{before}）时尚不存在，相差 {days} 天',
  },
  run({ crawl, articles }, { options }): CheckResult {
    const before = lastVisitBefore(crawl.startedAt, articles);
    const found = articles.flatMap((article) => judge(article, before, crawl.startedAt, options.toleranceDays) ?? []);
    const proved = found.filter((finding) => PROVED.has(finding.message));
    const hints = found.filter((finding) => !PROVED.has(finding.message));
    return { outcome: decide({ found: 0, pending: proved.length }, options.occurrences), findings: [...proved, ...hints] };
  },
});

/** Messages about dates that the page itself proves wrong. */
const PROVED = new Set(['future', 'futureListed']);

function judge(article: ArticleFacts, before: BeijingDate | null, startedAt: string, tolerance: number): CheckFinding | null {
  const { title, listDate } = article;
  const seen = beijingDate(article.firstSeenAt);
  const about = { outcome: 'review', subject: article.url, url: article.url } as const;
  const date = article.publishedAt?.slice(0, 10);
  if (date === undefined || !isDate(date)) {
    // The reader takes no date of the future for a publication date: then the list is what shows it.
    if (listDate === null || listDate <= seen) return null;
    return { ...about, message: 'futureListed', data: { title, listDate, seen }, quote: listDate };
  }
  const stated = { ...about, quote: article.publishedAt! };
  if (date > seen) return { ...stated, message: 'future', data: { title, date, seen } };
  const apart = listDate === null ? 0 : Math.abs(daysBetween(listDate, date));
  if (listDate !== null && apart > tolerance) return { ...stated, message: 'conflict', data: { title, date, listDate, days: apart } };
  const modified = dayOfHeader(article.lastModified);
  if (modified !== null && daysBetween(modified, date) > tolerance) {
    return { ...stated, message: 'older', data: { title, date, modified, days: daysBetween(modified, date) } };
  }
  const isNew = article.firstSeenAt >= Date.parse(startedAt);
  if (before !== null && isNew && daysBetween(date, before) > tolerance) {
    return { ...stated, message: 'late', data: { title, date, before, days: daysBetween(date, before) } };
  }
  return null;
}

/** Day of the latest earlier crawl that saw an article; null on a first crawl, which can say nothing about when pages appeared. */
function lastVisitBefore(startedAt: string, articles: readonly ArticleFacts[]): BeijingDate | null {
  const start = Date.parse(startedAt);
  const earlier = articles.filter((article) => article.firstSeenAt < start).reduce((latest, one) => Math.max(latest, one.firstSeenAt), 0);
  return earlier === 0 ? null : beijingDate(earlier);
}

function dayOfHeader(header: string | null): BeijingDate | null {
  const ms = header === null ? Number.NaN : Date.parse(header);
  return Number.isNaN(ms) ? null : beijingDate(ms);
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}
