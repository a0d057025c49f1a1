/**
 * 调查征集、访谈次数: dated articles of the columns within the lookback are counted as held. What only reports the result of
 * one (结果、反馈) is not another.
 * Source: 2019-19 part 3, 调查征集; 2015-15 互动回应情况 (调查征集、互动访谈).
 */
import { Type } from 'typebox';
import { COLUMN_CLASSES, monthsBefore } from '../../page/index.ts';
import { type CheckResult, defineCheck } from '../kit/check.ts';
import { isUnread } from '../kit/columns.ts';
import { homeUrl } from '../kit/site.ts';

const ABOUT_RESULTS = /结果|反馈|采纳|汇总|统计/;

export const fewSurveys = defineCheck({
  id: 'few-surveys',
  title: '调查征集、访谈次数少',
  needs: ['crawl', 'columns', 'articles', 'registered'],
  options: Type.Object(
    {
      classes: Type.Array(Type.Enum(COLUMN_CLASSES), { minItems: 1 }),
      name: Type.String({ minLength: 1 }),
      lookbackMonths: Type.Integer({ minimum: 1 }),
      /** For department sites. */
      countMin: Type.Integer({ minimum: 1 }),
      /** For portals. */
      portalCountMin: Type.Integer({ minimum: 1 }),
    },
    { additionalProperties: false },
  ),
  messages: { few: '{lookbackMonths} 个月内的{name}读到 {count} 次，少于 {countMin} 次' },
  run({ crawl, columns, articles, registered }, { options, asOf, complete }): CheckResult {
    const { name, lookbackMonths } = options;
    const countMin = registered.kind === 'portal' ? options.portalCountMin : options.countMin;
    const own = columns.filter((column) => options.classes.includes(column.class));
    if (own.length === 0) return { outcome: 'inapplicable', findings: [], note: `未见${name}类栏目` };
    const urls = new Set(own.map((column) => column.url));
    const from = monthsBefore(asOf, lookbackMonths);
    const held = articles.filter((article) => {
      if (ABOUT_RESULTS.test(article.title.slice(0, 200))) return false;
      const date = article.publishedAt?.slice(0, 10) ?? article.listDate;
      return article.column !== null && urls.has(article.column) && date !== null && date >= from && date <= asOf;
    });
    if (held.length >= countMin) return { outcome: 'pass', findings: [], note: `${lookbackMonths} 个月内的${name}读到 ${held.length} 次` };
    if (!complete || own.some(isUnread)) return { outcome: 'error', findings: [], note: `有${name}类栏目的页面未能读取，次数不能确定` };
    const about = { subject: options.classes.join('+'), url: own[0]?.url ?? homeUrl(crawl) };
    const data = { lookbackMonths, name, count: held.length, countMin };
    return { outcome: 'fail', findings: [{ ...about, outcome: 'fail', message: 'few', data }] };
  },
});
