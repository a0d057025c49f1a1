/**
 * 概况数据陈旧: pages of 概况 whose newest statistical year lies further back than the rulebook's option; a person confirms.
 * Source: 2019-19 part 2, 概况信息. How old figures may be is not in the clause, so it is an option.
 */
import { Type } from 'typebox';
import type { ProfilePage } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { noProfiles, sentencesOf } from '../kit/profiles.ts';

const YEAR = /(?<!\d)(20\d\d)年/g;
const SUBJECT =
  /人口|户籍|常住|生产总值|GDP|国内生产|增加值|财政|收入|支出|投资|消费|零售|进出口|产量|产值|粮食|城镇化|居民|存款|贷款|游客|客流|里程|学校|医院|床位|企业|户数|党员|面积/i;
const FIGURE =
  /\d(?:[\d.,，]*)\s?(?:亿|万|余)?(?:元|美元|人|户|人次|平方公里|平方千米|公里|千米|公顷|亩|吨|立方米|千瓦|家|所|个|张|辆|%|％|个百分点|亿|万)/;
/** Plans, history and censuses tell of their own years on purpose. */
const OTHER_TIME =
  /普查|规划|目标|力争|预计|将达|到20\d\d年|设立|成立|建立|始建|建成|通车|开工|改制|撤县|撤地|批准|命名|荣获|获得|评为|被授予|入选|至20\d\d年间|以来|历史|曾/;
const TITLE_OF_A_TIME = /(?:19|20)\d\d|年鉴|大事记|历史|沿革|建制|志书|人物|名胜|民俗|传说|荣誉/;

export const outdatedFigures = defineCheck({
  id: 'outdated-figures',
  title: '概况数据陈旧',
  needs: ['profiles', 'columns'],
  options: Type.Object(
    {
      /** A newest statistical year more than so many years before the as-of year is old. */
      maxAgeYears: Type.Integer({ minimum: 1 }),
    },
    { additionalProperties: false },
  ),
  messages: { old: '概况页“{page}”最新的统计年份为 {year} 年' },
  run({ profiles, columns }, { options, asOf }): CheckResult {
    const none = noProfiles(profiles, columns, ['general-info'], '概况信息');
    if (none) return none;
    const thisYear = Number(asOf.slice(0, 4));
    const pages = profiles.filter((page) => page.class === 'general-info' && !TITLE_OF_A_TIME.test(page.title));
    const findings = pages.flatMap((page) => old(page, thisYear, options.maxAgeYears));
    return { outcome: findings.length > 0 ? 'review' : 'pass', findings, note: `查看了 ${pages.length} 个概况页` };
  },
});

function old({ url, title, text }: ProfilePage, thisYear: number, maxAgeYears: number): CheckFinding[] {
  let newest: { year: number; sentence: string } | null = null;
  for (const sentence of sentencesOf(text)) {
    const years = [...sentence.slice(0, 500).matchAll(YEAR)].map((match) => Number(match[1])).filter((year) => year <= thisYear);
    if (years.length === 0) continue;
    const year = Math.max(...years);
    // Any recent year shows that the page is kept up; only figures show that it is not.
    if (year >= thisYear - maxAgeYears) return [];
    if (!isFigure(sentence)) continue;
    if (newest === null || year > newest.year) newest = { year, sentence };
  }
  if (newest === null) return [];
  return [
    {
      outcome: 'review',
      message: 'old',
      data: { page: title, year: newest.year },
      subject: url,
      url,
      quote: newest.sentence.slice(0, 120),
    },
  ];
}

function isFigure(sentence: string): boolean {
  const words = sentence.slice(0, 500);
  return SUBJECT.test(words) && FIGURE.test(words) && !OTHER_TIME.test(words);
}
