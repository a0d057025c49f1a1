/**
 * Windows and counts of both books as golden cases that read like the regulation: what lies just within a number and what lies just
 * beyond it. The options are the books' own; that the edge is where the book says is proven by moving the number by one.
 * Source: 2019-19 parts 1 to 3; 2015-15.
 */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { allChecks } from '../../src/checks/index.ts';
import { type ArtifactGetter, type CheckRun, runCheck } from '../../src/checks/kit/run.ts';
import {
  AS_OF,
  aColumn,
  aCrawl,
  aDocument,
  aGuide,
  aHome,
  aHomeItem,
  anArticle,
  anInterpretation,
  anObservation,
  columns,
  HOME,
  linkTo,
} from '../../src/checks/kit/testing/builders.ts';
import { aSample } from '../../src/checks/kit/testing/samples.ts';
import { aSearch, aTry } from '../../src/checks/kit/testing/search.ts';
import { aSecurity } from '../../src/checks/kit/testing/security.ts';
import type { Table } from '../../src/checks/kit/testing/table.ts';
import { daysBefore, type GuideElement, monthsBefore } from '../../src/page/index.ts';
import { loadRulebook } from '../../src/rulebook/index.ts';

/** `指标 检查.选项：情形，限内 → 结果，限外 → 结果`。“N处”是问题数，“得N”是加分的个数，其余是检查的结果。 */
const TABLE_2019 = `
site-unreachable unreachable-site.timeoutSeconds：首页打开用时，14.9秒 → 未到失败线，15秒 → 到失败线
home-not-updated stale-home.windowDays：首页最近更新于，14天前 → 通过，15天前 → 不通过
home-not-updated stale-home.minUpdates：首页两周内更新，1条 → 通过，0条 → 不通过
columns-stale-key stale-key-columns.newsWindowDays：5个动态要闻栏目更新于，14天前 → 通过，15天前 → 不通过
columns-stale-key stale-key-columns.noticePolicyWindowMonths：5个通知公告栏目更新于，6个月前 → 通过，6个月又1天前 → 不通过
columns-stale-key stale-key-columns.countMin：半年多未更新的通知公告栏目，4个 → 通过，5个 → 不通过
columns-stale-long long-stale-columns.defaultPeriodDays：10个其他栏目更新于，365天前 → 通过，366天前 → 不通过
columns-stale-long long-stale-columns.countMin：一年多未更新的其他栏目，9个 → 通过，10个 → 不通过
columns-blank blank-columns.countMin：空白栏目，4个 → 通过，5个 → 不通过
messages-unanswered-3m unanswered-messages.unansweredMonths：留言未回应，提出于3个月前 → 通过，提出于3个月又1天前 → 不通过
messages-unanswered-3m unanswered-messages.lookbackMonths：留言未回应，提出于12个月前 → 不通过，提出于12个月又1天前 → 通过
guides-missing-elements incomplete-guides.missingClassesMin：6个指南每个缺要素，3类 → 通过，4类 → 不通过
guides-missing-elements incomplete-guides.itemsMin：6个指南中缺4类要素的，4个 → 通过，5个 → 不通过
guides-missing-elements incomplete-guides.fewBelow：缺4类要素的指南共，4个 → 不适用，5个 → 不通过
guides-missing-elements-few incomplete-guides.missingClassesMin：4个指南每个缺要素，3类 → 通过，4类 → 不通过
guides-missing-elements-few incomplete-guides.fewBelow：缺4类要素的指南共，4个 → 不通过，5个 → 不适用
news-stale stale-column-class.window：动态要闻栏目更新于，14天前 → 通过，15天前 → 不通过
policy-documents-stale stale-column-class.window：政策文件栏目更新于，6个月前 → 通过，6个月又1天前 → 不通过
policy-interpretation-stale stale-column-class.window：政策解读栏目更新于，6个月前 → 通过，6个月又1天前 → 不通过
other-columns-blank blank-columns.countMin：空白栏目，0个 → 通过，1个 → 不通过
interpretation-not-linked unlinked-interpretations.sampleSize：未关联文件的解读稿，3个 → 3处，4个 → 3处
document-not-linked-back unlinked-interpretations.sampleSize：未关联解读的文件，3个 → 3处，4个 → 3处
service-statistics-stale-1m stale-column-class.window：办事统计栏目更新于，1个月前 → 通过，1个月又1天前 → 不通过
service-statistics-stale-3m stale-column-class.window：办事统计栏目更新于，3个月前 → 通过，3个月又1天前 → 不通过
guide-vague-wording vague-guides.sampleSize：表述含糊的指南，5个 → 5处，6个 → 5处
messages-stale stale-messages.windowMonths：公开留言更新于，2个月前 → 通过，2个月又1天前 → 不通过
error-entry-missing-other pages-without-error-entry.sampleSize：没有找错入口的页面，10个 → 10处，11个 → 10处
search-title-not-found unfound-titles.sampleSize：搜不到的标题，4个 → 4处，5个 → 4处
page-tags-column missing-page-tags.sampleSize：没有标签的栏目页，5个 → 5处，6个 → 5处
bonus-data-3m stale-column-class.window：数据发布栏目更新于，3个月前 → 通过，3个月又1天前 → 不通过
bonus-data-6m stale-column-class.window：数据发布栏目更新于，6个月前 → 通过，6个月又1天前 → 不通过
bonus-interpretation-form plain-interpretations.sampleSize：有图解的解读稿，3个 → 得3，4个 → 得3
bonus-search-lower-sites unfound-lower-titles.sampleSize：搜得到的下级网站标题，2个 → 得2，3个 → 得2
bonus-service-policy-link unlinked-policy-basis.sampleSize：依据未关联的指南，2个 → 2处，3个 → 2处
bonus-surveys-6 few-surveys.portalCountMin：门户网站一年内调查，6次 → 通过，5次 → 不通过
bonus-surveys-6 few-surveys.countMin：部门网站一年内调查，6次 → 通过，5次 → 不通过
bonus-surveys-6 few-surveys.lookbackMonths：6次调查都在，12个月前 → 通过，12个月又1天前 → 不通过
bonus-survey-feedback missing-survey-feedback.withinMonths：调查结束后反馈，1个月 → 通过，1个月又1天 → 不通过
bonus-survey-feedback missing-survey-feedback.lookbackMonths：没有反馈的调查开始于，12个月前 → 不通过，12个月又1天前 → 不适用
slow-page slow-page.slowSeconds：最慢的页面用时，3秒 → 通过，3.001秒 → 待核定
repost-missing missing-reposts.windowMonths：转载国务院文件于，3个月前 → 通过，3个月又1天前 → 待核定
`;
const TABLE_2015 = `
y15-unreachable unreachable-site.timeoutSeconds：首页打开用时，14.9秒 → 未到失败线，15秒 → 到失败线
y15-home-availability unreachable-site.timeoutSeconds：首页打开用时，14.9秒 → 未到失败线，15秒 → 到失败线
y15-home-not-updated stale-home.windowDays：首页最近更新于，14天前 → 通过，15天前 → 不通过
y15-home-volume stale-home.minUpdates：首页两周内更新，10条 → 通过，9条 → 不通过
y15-columns-stale-key stale-key-columns.countMin：半年多未更新的通知公告栏目，4个 → 通过，5个 → 不通过
y15-columns-stale-long long-stale-columns.countMin：一年多未更新的其他栏目，9个 → 通过，10个 → 不通过
y15-columns-blank blank-columns.countMin：空白栏目，4个 → 通过，5个 → 不通过
y15-interaction-poor unanswered-messages.unansweredMonths：留言未回应，提出于3个月前 → 通过，提出于3个月又1天前 → 不通过
y15-news-stale stale-column-class.window：动态要闻栏目更新于，14天前 → 通过，15天前 → 不通过
y15-notice-policy-stale stale-column-class.window：政策文件栏目更新于，6个月前 → 通过，6个月又1天前 → 不通过
y15-personnel-plan-stale stale-column-class.window：人事任免栏目更新于，12个月前 → 通过，12个月又1天前 → 不通过
y15-consult-empty stale-messages.windowMonths：公开留言更新于，12个月前 → 通过，12个月又1天前 → 不通过
y15-survey-none few-surveys.countMin：部门网站一年内调查，1次 → 通过，0次 → 不通过
y15-survey-none few-surveys.portalCountMin：门户网站一年内调查，1次 → 通过，0次 → 不通过
y15-survey-few few-surveys.countMin：部门网站一年内调查，3次 → 通过，2次 → 不通过
y15-survey-few few-surveys.portalCountMin：门户网站一年内调查，6次 → 通过，5次 → 不通过
y15-interview-none few-surveys.countMin：部门网站一年内访谈，1次 → 通过，0次 → 不通过
y15-interview-none few-surveys.portalCountMin：门户网站一年内访谈，1次 → 通过，0次 → 不通过
y15-interview-none few-surveys.lookbackMonths：门户网站的访谈在，12个月前 → 通过，12个月又1天前 → 不通过
y15-interview-few few-surveys.countMin：部门网站一年内访谈，3次 → 通过，2次 → 不通过
y15-interview-few few-surveys.portalCountMin：门户网站一年内访谈，6次 → 通过，5次 → 不通过
y15-interview-few few-surveys.lookbackMonths：6次访谈都在，12个月前 → 通过，12个月又1天前 → 不通过
`;
/** Numbers that a check has to be given and does not use there: the other rule of 办事指南 counts items. */
const IDLE = [
  'guides-missing-elements-few incomplete-guides.itemsMin',
  // A long outage is named, not charged, unless a local variant says so.
  'site-unreachable unreachable-site.longOutageHours',
  'y15-unreachable unreachable-site.longOutageHours',
  'y15-home-availability unreachable-site.longOutageHours',
];

type Artifacts = Record<string, unknown>;

const numberIn = (amount: string): number => Number.parseFloat(/[\d.]+/.exec(amount)![0]);
/** `14天前`, `6个月前`, `6个月又1天前`: that day. */
function dayOf(ago: string): string {
  if (!ago.includes('月')) return daysBefore(AS_OF, numberIn(ago));
  const day = monthsBefore(AS_OF, numberIn(ago));
  return ago.includes('又1天') ? daysBefore(day, 1) : day;
}
const times = <T>(count: number, make: (number: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i + 1));
const list = <T>(amount: string, make: (number: number) => T): T[] => times(numberIn(amount), make);

const updated = (over: Parameters<typeof aColumn>[0]) => (ago: string) => ({
  columns: [aColumn({ newestFrom: 'article', ...over, newest: dayOf(ago) })],
});
const FOUR: GuideElement[] = ['fee', 'hours', 'phone', 'process'];
const lacking = (count: number, of: number) => ({
  guides: times(of, (number) => aGuide(number <= count ? FOUR : [], number)),
  services: { entryUrl: `${HOME}bsfw/`, external: false, reachable: 'yes', items: of },
});
const lackingEach = (of: number) => (amount: string) => ({
  ...lacking(0, of),
  guides: times(of, (number) => aGuide(FOUR.slice(0, numberIn(amount)), number)),
});
const registered = (kind: 'portal' | 'site') => ({ registered: { url: null, siteCode: null, kind, publicService: true, name: null } });
const held = (count: number, kind: 'portal' | 'site', name: '调查征集' | '互动访谈', day = '2026-06-01') => {
  const column = aColumn({ class: name === '调查征集' ? 'survey' : 'interview', name, url: `${HOME}hd/` });
  const article = (number: number) =>
    anArticle({ url: `${HOME}hd/${number}.html`, title: `关于第${number}件事`, publishedAt: day, listDate: day, column: column.url });
  return { columns: [column], articles: times(count, article), ...registered(kind) };
};
const message = (askedAt: string) => ({
  messages: [{ title: '路灯不亮', url: null, askedAt, repliedAt: null, replied: false, pageUrl: `${HOME}zxly/`, column: '咨询建言' }],
});
const survey = (startedOn: string, endsOn: string, feedback: string | null) => ({
  surveys: [
    {
      url: `${HOME}dczj/1.html`,
      title: '关于停车收费办法征求意见',
      startedOn,
      endsOn,
      feedback: feedback === null ? null : { url: `${HOME}dczj/2.html`, date: feedback },
    },
  ],
});
const pairOf = (number: number) => {
  const document = aDocument({ url: `${HOME}zcwj/${number}.html`, title: `青禾省人民政府关于印发《青禾省第${number}批节水办法》的通知` });
  const interpretation = anInterpretation({ url: `${HOME}zcjd/${number}.html`, title: `《青禾省第${number}批节水办法》政策解读` });
  return { document, interpretation };
};

/** What is given to the check in each situation of the tables. */
const SITUATIONS: Record<string, (amount: string) => Artifacts> = {
  首页打开用时: (amount) => ({ crawl: aCrawl({ home: [anObservation({ totalMs: numberIn(amount) * 1000 })] }) }),
  首页最近更新于: (ago) => ({ home: aHome({ items: times(10, () => aHomeItem({ articleDate: dayOf(ago) })) }) }),
  首页两周内更新: (amount) => ({
    home: aHome({ items: [...list(amount, () => aHomeItem()), aHomeItem({ articleDate: '2026-01-01' })] }),
  }),
  '5个动态要闻栏目更新于': (ago) => ({ columns: columns(5, { class: 'news', newest: dayOf(ago) }) }),
  '5个通知公告栏目更新于': (ago) => ({ columns: columns(5, { class: 'notice', newest: dayOf(ago) }) }),
  半年多未更新的通知公告栏目: (amount) => ({ columns: columns(numberIn(amount), { class: 'notice', newest: '2026-05-01' }) }),
  '10个其他栏目更新于': (ago) => ({ columns: columns(10, { class: 'other', newest: dayOf(ago) }) }),
  一年多未更新的其他栏目: (amount) => ({ columns: columns(numberIn(amount), { class: 'other', newest: '2025-11-01' }) }),
  空白栏目: (amount) => ({
    columns: [aColumn(), ...columns(numberIn(amount), { isBlank: true, items: 0, newest: null, newestFrom: 'none' })],
  }),
  留言未回应: (ago) => message(dayOf(ago)),
  公开留言更新于: (ago) => message(dayOf(ago)),
  '6个指南每个缺要素': lackingEach(6),
  '4个指南每个缺要素': lackingEach(4),
  '6个指南中缺4类要素的': (amount) => lacking(numberIn(amount), 6),
  缺4类要素的指南共: (amount) => lacking(numberIn(amount), numberIn(amount)),
  动态要闻栏目更新于: updated({ class: 'news', name: '政务要闻' }),
  政策文件栏目更新于: updated({ class: 'policy', name: '政策文件' }),
  政策解读栏目更新于: updated({ class: 'interpretation', name: '政策解读' }),
  办事统计栏目更新于: updated({ class: 'statistics', name: '办件统计' }),
  数据发布栏目更新于: updated({ class: 'data', name: '数据发布' }),
  人事任免栏目更新于: updated({ class: 'other', name: '人事任免' }),
  未关联文件的解读稿: (amount) => {
    const pairs = list(amount, pairOf);
    return { documents: { documents: pairs.map((one) => one.document), interpretations: pairs.map((one) => one.interpretation) } };
  },
  未关联解读的文件: (amount) => {
    const pairs = list(amount, pairOf).map(({ document, interpretation }) => ({
      document,
      interpretation: { ...interpretation, links: [linkTo(document)] },
    }));
    return { documents: { documents: pairs.map((one) => one.document), interpretations: pairs.map((one) => one.interpretation) } };
  },
  有图解的解读稿: (amount) => ({
    documents: {
      documents: [aDocument()],
      interpretations: list(amount, (number) => ({ ...pairOf(number).interpretation, media: [{ medium: 'picture', proof: '图解' }] })),
    },
  }),
  表述含糊的指南: (amount) => ({
    guides: list(amount, (number) => ({
      ...aGuide([], number),
      elements: { ...aGuide().elements, materials: '1.申请表原件1份；2.法律法规规定的其他材料。' },
    })),
  }),
  依据未关联的指南: (amount) => ({
    guides: list(amount, (number) => ({
      ...aGuide([], number),
      elements: { ...aGuide().elements, basis: '《青禾省水资源条例》第十二条：取用水资源应当申请领取取水许可证。' },
    })),
  }),
  没有找错入口的页面: (amount) => ({
    pageSamples: list(amount, (number) => aSample(number, { marks: { ...aSample().marks, errorReportEntry: null } })),
  }),
  没有标签的栏目页: (amount) => ({ pageSamples: list(amount, (number) => aSample(number, { kind: 'column' })) }),
  搜不到的标题: (amount) => aSearch([aTry('nonsense'), ...list(amount, (number) => aTry('title', number, { verdict: 'not-found' }))]),
  搜得到的下级网站标题: (amount) => aSearch([aTry('title'), ...list(amount, (number) => aTry('lower', number))]),
  门户网站一年内调查: (amount) => held(numberIn(amount), 'portal', '调查征集'),
  部门网站一年内调查: (amount) => held(numberIn(amount), 'site', '调查征集'),
  '6次调查都在': (ago) => held(6, 'portal', '调查征集', dayOf(ago)),
  门户网站一年内访谈: (amount) => held(numberIn(amount), 'portal', '互动访谈'),
  部门网站一年内访谈: (amount) => held(numberIn(amount), 'site', '互动访谈'),
  门户网站的访谈在: (ago) => held(1, 'portal', '互动访谈', dayOf(ago)),
  '6次访谈都在': (ago) => held(6, 'portal', '互动访谈', dayOf(ago)),
  调查结束后反馈: (after) => survey('2026-06-01', '2026-06-15', after.includes('又1天') ? '2026-07-16' : '2026-07-15'),
  没有反馈的调查开始于: (ago) => survey(dayOf(ago), '2026-06-15', null),
  最慢的页面用时: (amount) => ({ security: aSecurity({ slowPages: [{ url: HOME, totalMs: numberIn(amount) * 1000 }] }) }),
  转载国务院文件于: (ago) => ({
    articles: [anArticle({ title: '国务院办公厅关于做好秋粮收购工作的通知', publishedAt: dayOf(ago), listDate: dayOf(ago) })],
    ...registered('portal'),
  }),
};

const OUTCOMES = { pass: '通过', fail: '不通过', review: '待核定', inapplicable: '不适用', manual: '人工', error: '未能检查' } as const;

interface Line {
  indicator: string;
  check: string;
  option: string;
  situation: string;
  within: string[];
  beyond: string[];
}

function linesOf(text: string): Line[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [, indicator = '', check = '', option = '', situation = '', within = '', beyond = ''] =
        /^(\S+) ([^.]+)\.([^：]+)：([^，]+)，([^，]+)，([^，]+)$/.exec(line)!;
      return { indicator, check, option, situation, within: within.split(' → '), beyond: beyond.split(' → ') };
    });
}

const tables = new Map<string, Table>();
async function tableOf(check: string): Promise<Table> {
  const known = tables.get(check);
  if (known) return known;
  const { cases } = (await import(path.join(import.meta.dirname, `../../src/checks/${check}/cases.ts`))) as { cases: Table };
  tables.set(check, cases);
  return cases;
}

/** The check on what its table gives a site without the fault, but for `given`. */
function run(id: string, options: unknown, given: Artifacts, asOf = AS_OF, over: { complete?: boolean; seed?: string } = {}): CheckRun {
  const check = allChecks.find((one) => one.id === id)!;
  const artifacts: Artifacts = { ...tables.get(id)!.base.given, ...given };
  const context = { asOf, complete: over.complete ?? true, seed: over.seed ?? 'golden' };
  return runCheck(check, ((name: string) => artifacts[name]) as ArtifactGetter, options, context);
}

/** What a run came to, in the words that a line uses. */
function told({ outcome, findings, earned, note = '' }: CheckRun, words: string): string {
  if (words.endsWith('处')) return `${findings.length}处`;
  if (words.startsWith('得')) return `得${earned ?? 0}`;
  if (words.endsWith('失败线')) return note.includes('失败线') ? '到失败线' : '未到失败线';
  return OUTCOMES[outcome];
}

describe.each([
  ['inspection-2019', '2026-11-20', TABLE_2019],
  ['census-2015', '2017-11-20', TABLE_2015],
])('%s 的期限和数量', async (name, on, text) => {
  const book = loadRulebook(name, { on, checks: allChecks });
  const lines = linesOf(text);
  const numbers = book.indicators.flatMap(({ id, checks }) =>
    checks.flatMap(({ check, options }) =>
      Object.entries(options).flatMap(([option, value]) =>
        typeof value === 'number' ? [{ indicator: id, check, option, value, options }] : [],
      ),
    ),
  );
  for (const { check } of numbers) await tableOf(check);

  it.each(lines)('$indicator $option：$situation，$within.0 $within.1，$beyond.0 $beyond.1', (line) => {
    const { indicator, check, option, situation, within, beyond } = line;
    const use = numbers.find((one) => one.indicator === indicator && one.check === check && one.option === option)!;
    const pair = (value: number) =>
      [within, beyond].map(([amount = '', words = '']) =>
        told(run(check, { ...use.options, [option]: value }, SITUATIONS[situation]!(amount)), words),
      );
    expect(pair(use.value)).toEqual([within[1], beyond[1]]);
    expect(pair(use.value + 1), `${option} + 1`).not.toEqual([within[1], beyond[1]]);
    if (use.value > 1) expect(pair(use.value - 1), `${option} − 1`).not.toEqual([within[1], beyond[1]]);
  });

  /** Outcome and findings of the cases of a check's own table, not their words, in which the number stands anyway. */
  const resultsOf = (check: string, options: unknown): string[] =>
    tables.get(check)!.cases.map((one) => {
      const asOf = one.asOf ?? tables.get(check)!.base.asOf;
      const { outcome, findings, earned } = run(check, options, one.given ?? {}, asOf, one);
      return JSON.stringify([outcome, earned, findings.map((finding) => [finding.template, finding.outcome, finding.subject])]);
    });

  it.each(numbers)(
    '$indicator $check.$option：限内限外各有一例，在此表或检查自己的表中',
    ({ indicator, check, option, value, options }) => {
      if (lines.some((line) => line.indicator === indicator && line.check === check && line.option === option)) return;
      const now = resultsOf(check, options);
      const isIdle = IDLE.includes(`${indicator} ${check}.${option}`);
      const moved = (to: number) => expect(resultsOf(check, { ...options, [option]: to }));
      if (isIdle) moved(value + 1).toEqual(now);
      else moved(value + 1).not.toEqual(now);
      // Of one the case on the other side is none, which every table has.
      if (value > 1 && !isIdle) moved(value - 1).not.toEqual(now);
    },
  );

  it('没有多余的行，没有重复的行', () => {
    const keys = lines.map(({ indicator, check, option }) => `${indicator} ${check}.${option}`);
    expect(new Set(keys).size).toBe(keys.length);
    const known = new Set(numbers.map(({ indicator, check, option }) => `${indicator} ${check}.${option}`));
    expect(keys.filter((key) => !known.has(key))).toEqual([]);
  });
});
