/** Surveys with their end and the report of their result. Source: 2019-19 part 3, 调查征集 (1个月内公开反馈). */
import type { BeijingDate } from '../../calendar.ts';
import type { CrawlView } from '../../crawl-view.ts';
import { findDates, isoDate } from '../../dates/parse.ts';
import type { ArticleFacts, ColumnFacts } from '../artifacts.ts';
import type { SurveyFacts } from './artifacts.ts';

const MOST = 200;
const MOST_TEXT = 10_000;
const RESULT = /结果|反馈|采纳|汇总|统计|情况(?:说明|公布|通报)/;
const END = /(?:截止|截至|结束|止于|期限|时间|有效期|征集期|之前|以前|日前|为止)/;

/** Surveys of the survey columns, newest first; what reports a result is told with its survey. */
export function buildSurveys(view: CrawlView, columns: readonly ColumnFacts[], articles: readonly ArticleFacts[]): SurveyFacts[] {
  const urls = new Set(columns.filter((column) => column.class === 'survey').map((column) => column.url));
  const own = articles.filter((article) => article.column !== null && urls.has(article.column));
  const results = own.filter((article) => RESULT.test(article.title));
  const surveys = own.filter((article) => !RESULT.test(article.title)).sort((a, b) => (dayOf(b) ?? '').localeCompare(dayOf(a) ?? ''));
  return surveys.slice(0, MOST).map((survey) => {
    const text = (view.page(survey.url)?.facts.text ?? '').slice(0, MOST_TEXT);
    const report = results.find((one) => isAbout(one.title, survey.title));
    const onPage = /(?:征集|调查|意见)(?:采纳|反馈|结果)|结果(?:反馈|公布|公示)|采纳情况/.test(text);
    const feedback = report ? { url: report.url, date: dayOf(report) } : onPage ? { url: survey.url, date: null } : null;
    return { url: survey.url, title: survey.title, startedOn: dayOf(survey), endsOn: endOf(text, dayOf(survey)), feedback };
  });
}

const dayOf = (article: ArticleFacts): BeijingDate | null => article.publishedAt?.slice(0, 10) ?? article.listDate;

/** The latest day in a line that speaks of an end; days before the start are something else. */
function endOf(text: string, start: BeijingDate | null): BeijingDate | null {
  let end: BeijingDate | null = null;
  for (const line of text.split('\n')) {
    for (const piece of line.slice(0, 2000).split(/[。；;！!]/)) {
      if (!END.test(piece)) continue;
      for (const date of findDates(piece)) {
        const day = isoDate(date);
        if (day !== null && (start === null || day >= start) && (end === null || day > end)) end = day;
      }
    }
  }
  return end;
}

/** Two titles are about one thing when what remains without the usual words is the same or one holds the other. */
function isAbout(result: string, survey: string): boolean {
  const [a, b] = [coreOf(result), coreOf(survey)];
  if (a.length < 4 || b.length < 4) return false;
  return a.includes(b) || b.includes(a);
}

function coreOf(title: string): string {
  return title
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(
      /关于|公开|征集|征求|调查问卷|问卷调查|网上|网络|社会|公众|意见建议|意见|建议|调查|的|公告|通知|启事|结果|反馈|采纳|情况|汇总|统计|公布|公示|说明|通报|征集稿|征求意见稿|草案|及其?|和|对/g,
      '',
    );
}
