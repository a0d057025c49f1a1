/**
 * The points of both books as golden cases: the tables stand here as the regulation prints them, every point and every cap with
 * one case on each side of its edge. Source: 2019-19 parts 2 and 3; 2015-15 扣分.
 */
import { describe, expect, it } from 'vitest';
import { allChecks, type IndicatorRun } from '../checks/index.ts';
import { assess } from './assess.ts';
import { GIVEN_BY_PERSON, type IndicatorDecision } from './decisions.ts';
import { loadRulebook } from './load.ts';
import { type Rulebook, tasksOf } from './rulebook.ts';
import { aFinding, aRun } from './testing/books.ts';

/** `二级指标 上限：指标 计次 分值，…` */
const TABLE_2019 = `
概况信息 2：general-info-missing 一次 2，general-info-inaccurate 每处 1
机构职能 2：org-functions-missing 一次 2，org-functions-inaccurate 每处 1
领导信息 2：leader-info-missing 一次 2，leader-info-inaccurate 每处 1
动态要闻 5：news-missing 一次 5，news-stale 一次 5
政策文件 5：policy-documents-missing 一次 5，policy-documents-stale 一次 5
政策解读 5：policy-interpretation-missing 一次 5，policy-interpretation-stale 一次 5
解读比例 3：interpretation-ratio 每个 1
解读关联 3：interpretation-not-linked 每处 0.5，document-not-linked-back 每处 0.5
其他栏目 4：other-columns-blank 每个 2，other-columns-stale 每个 1
事项公开 3：services-not-classified 一次 3
在线申请 5：online-register-impossible 一次 5，online-apply-impossible 一次 5
办事统计 2：service-statistics-missing 一次 2，service-statistics-stale-1m 一次 1，service-statistics-stale-3m 一次 2
办事指南 8：guide-missing 每个 4，guide-element-missing 每处 0.5，guide-material-format-unclear 每个 1，guide-vague-wording 每个 2，guide-policy-name-only 每个 0.5
内容准确 5：guide-inaccurate 每处 1
表格样表 2：form-missing 每个 1
信息提交 7：message-submit-impossible 一次 7
统一登录 3：login-not-unified 一次 3
留言公开 6：messages-not-public 一次 6，message-fields-missing 每处 1，messages-stale 一次 3，message-statistics-missing 一次 3
办理答复 7：reply-late 每处 4，reply-poor 每处 4
域名名称 3：domain-irregular 一次 1，site-name-irregular 一次 1，site-name-not-shown 一次 1
网站标识 3：site-marks-missing 每个 0.5
可用性 1：link-dead-home 每个 0.2，link-dead-other 每个 0.1
“我为政府网站找错”入口 1：error-entry-missing-home 一次 1，error-entry-missing-other 每个 0.2
“我为政府网站找错”办理 3：error-report-late 每个 1，error-report-poor 每个 1
站内搜索 4：search-missing 一次 4，search-title-not-found 每个 1，search-not-classified 一次 1
一号登录 2：single-sign-on-missing 一次 2
页面标签 1：page-tags-content 每个 0.1，page-tags-column 每个 0.1
兼容性 2：browser-incompatible 每个 1
IPv6改造 1：ipv6-missing 一次 1
数据发布 4：bonus-data-3m 一次 2，bonus-data-6m 一次 1，bonus-data-visual 一次 1，bonus-data-download 一次 1
解读回应 3：bonus-interpretation-form 每个 1
服务功能 2：bonus-service-rating 一次 1，bonus-service-rating-results 一次 1
服务内容 2：bonus-service-topics-3 一次 2，bonus-service-topics-1 一次 1
服务关联 2：bonus-service-policy-link 一次 2
实时互动 5：bonus-reply-1day 一次 3，bonus-smart-qa 一次 2
调查征集 3：bonus-surveys-6 一次 2，bonus-survey-feedback 一次 1
智能搜索 4：bonus-search-fuzzy 一次 1，bonus-search-service 一次 1，bonus-search-lower-sites 每个 1
用户空间 2：bonus-user-space 一次 2
创新发展 3：bonus-innovation 一次 3
`;
const TABLE_2015 = `
网站可用性 不限：y15-home-availability 每处 5，y15-link-home 每个 1，y15-link-other 每个 0.1
信息更新情况 不限：y15-home-volume 一次 5，y15-news-stale 每个 3，y15-notice-policy-stale 每个 4，y15-personnel-plan-stale 每个 5，y15-info-inaccurate 每处 1
互动回应情况 不限：y15-consult-missing 一次 5，y15-consult-empty 一次 5，y15-survey-missing 一次 5，y15-survey-none 一次 5，y15-survey-few 一次 3，y15-interview-none 一次 5，y15-interview-few 一次 3
服务实用情况 不限：y15-guide-missing-class 每个 2，y15-guide-inaccurate 每个 1，y15-attachment-missing 每个 1，y15-attachment-broken 每个 1，y15-online-system-down 每个 3
`;

interface Row {
  item: string;
  /** Null: 不限. */
  cap: number | null;
  id: string;
  per: string;
  each: number;
}

function rowsOf(table: string): Row[] {
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [, item = '', cap = '', list = ''] = /^(.+?) (不限|[\d.]+)：(.+)$/.exec(line)!;
      return list.split('，').map((one) => {
        const [id = '', per = '', each = ''] = one.split(' ');
        return { item, cap: cap === '不限' ? null : Number(cap), id, per, each: Number(each) };
      });
    });
}

/** Points of an indicator found that many times, by its check or by a person; nothing else is found. */
function pointsFor(book: Rulebook, id: string, times: number): number {
  const target = { kind: 'portal' as const, publicService: true };
  const indicator = book.indicators.find((one) => one.id === id)!;
  const first = indicator.kind === 'deduct' ? indicator.checks[0] : undefined;
  const runs: IndicatorRun[] = tasksOf(book, target).map((task) => {
    const isIt = task.indicator === id && task.check === first?.check;
    const none = book.indicators.find((one) => one.id === task.indicator)!.kind === 'bonus' ? 'fail' : 'pass';
    return aRun(task.indicator, task.check, isIt && times > 0 ? 'fail' : none, isIt ? times : 0);
  });
  const says = indicator.kind === 'bonus' ? 'pass' : 'fail';
  const faults = [{ finding: aFinding(GIVEN_BY_PERSON, id), times }];
  const decision: IndicatorDecision = { says, by: '张三', on: '2026-11-20', remark: null, faults };
  const indicators = new Map(first === undefined && times > 0 ? [[id, decision]] : []);
  const input = { ...target, asOf: book.on, complete: true, decisions: { findings: new Map(), indicators } };
  return assess(book, runs, input).indicators.find((one) => one.id === id)!.points;
}

const BOOKS = [
  ['inspection-2019', '2026-11-20', TABLE_2019],
  ['census-2015', '2017-11-20', TABLE_2015],
] as const;

describe.each(BOOKS)('%s 的分值', (name, on, table) => {
  const book = loadRulebook(name, { on, checks: allChecks });
  const rows = rowsOf(table);
  const perOf = { once: '一次', item: '每个', occurrence: '每处' };

  it('与所列的表逐项相同，一项不多一项不少', () => {
    const inBook = book.indicators.flatMap(({ id, points, group }) =>
      points === null ? [] : [{ item: group.name, cap: group.cap, id, per: perOf[points.per], each: points.each }],
    );
    expect(inBook).toEqual(rows);
  });

  it.each(rows)('$item：$id $per $each 分，不超过 $cap 分', ({ id, per, each, cap }) => {
    const points = (times: number) => pointsFor(book, id, times);
    expect([points(0), points(1)]).toEqual([0, each]);
    if (per === '一次') {
      expect(points(2)).toBe(each);
      return;
    }
    // The last time that fits below the cap, the one that reaches it, and the one beyond.
    const full = cap === null ? 12 : Math.ceil(cap / each - 1e-9);
    const exact = (value: number) => Math.round(value * 1000) / 1000;
    expect(points(full - 1)).toBe(exact((full - 1) * each));
    expect(points(full)).toBe(cap ?? exact(full * each));
    expect(points(full + 1)).toBe(cap ?? exact((full + 1) * each));
  });
});

describe('由检查数出的加分', () => {
  const book = loadRulebook('inspection-2019', { on: '2026-11-20', checks: allChecks });
  const target = { kind: 'portal' as const, publicService: true };
  /** Points of an indicator whose check counted that many, beside other bonus that its check saw. */
  const bonus = (id: string, earned: number | undefined, also: readonly string[] = []) => {
    const runs = tasksOf(book, target).map((task) => {
      const isBonus = book.indicators.find((one) => one.id === task.indicator)!.kind === 'bonus';
      if (task.indicator === id) return aRun(id, task.check, earned === 0 ? 'fail' : 'pass', 0, earned ? { earned } : {});
      return aRun(task.indicator, task.check, !isBonus || also.includes(task.indicator) ? 'pass' : 'fail');
    });
    const decisions = { findings: new Map(), indicators: new Map() };
    const { indicators, ledger } = assess(book, runs, { ...target, asOf: book.on, complete: true, decisions });
    const { times, state } = ledger.find((line) => line.indicator === id) ?? { times: 0, state: null };
    return [indicators.find((one) => one.id === id)!.points, times, state];
  };

  it.each<[number | undefined, number, number]>([
    [0, 0, 0],
    [1, 1, 1],
    [2, 2, 2],
    [3, 3, 3],
    [4, 3, 4],
    [undefined, 1, 1],
  ])('多形式解读 %s 个得 %s 分，不超过 3 分', (earned, points, times) => {
    expect(bonus('bonus-interpretation-form', earned)).toEqual([points, times, times === 0 ? null : 'proposed']);
  });
  it.each<[number, number]>([
    [0, 0],
    [1, 1],
    [2, 2],
  ])('搜到下级网站标题 %s 条得 %s 分', (earned, points) => {
    expect(bonus('bonus-search-lower-sites', earned)).toEqual([points, earned, earned === 0 ? null : 'confirmed']);
  });
  it('智能搜索合计不超过 4 分：模糊搜索占 1 分后，余下的至多 3 分', () => {
    expect(bonus('bonus-search-lower-sites', 4)[0]).toBe(4);
    expect(bonus('bonus-search-lower-sites', 4, ['bonus-search-fuzzy'])[0]).toBe(3);
    expect(bonus('bonus-search-lower-sites', 2, ['bonus-search-fuzzy'])[0]).toBe(2);
  });
});
