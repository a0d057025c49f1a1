/** Entries of a set: what a person entered is printed in that person's words, what the machine found as the book names it. */
import { describe, expect, it } from 'vitest';
import { rulebookOf } from '../inspection/judge.ts';
import { type EnteredFault, type EnteredResult, enteredReport } from '../round/entered-report.ts';
import type { ObjectRecord } from '../round/population.ts';
import { examined } from '../testing/examined.ts';
import { entryOf } from './document.ts';

import { type EarlierSet, lineageKey } from './history.ts';
import type { ResultSite } from './result-set.ts';

const book = rulebookOf('inspection-2019', '2026-11-20');
const census = rulebookOf('census-2015', '2017-11-20');
const record: ObjectRecord = {
  ...{ id: 'a', kind: 'site', code: '3301000001', name: '甲市政府', url: 'http://jia.gov.cn/', furtherUrls: [], organizer: null },
  ...{ supervisor: null, platform: null, isPortal: true, hasNoServices: false, state: 'normal', organisationId: 'o', units: [] },
  ...{ level: 'city', subSites: [], parentId: null, predecessors: [] },
};

/** The entry of what somebody entered; `dismissed`: places of faults decided to be none. */
function entered(
  faults: EnteredFault[],
  { dismissed = [], earlier = [], rulebook = book, ...over }: Partial<EnteredResult> & Options = {},
): ResultSite {
  const result = { sourceName: '某检测中心', testedOn: '2026-11-18', verdict: 'unqualified' as const, score: null, ...over, faults };
  const { report, problems } = enteredReport(record, rulebook, result, '填报');
  expect(problems).toEqual([]);
  const says = { says: 'dismiss' as const, by: '李强', on: '2026-11-20', remark: null };
  const findings = report!.findings.map((one, i) => (dismissed.includes(i) ? { ...one, decision: says } : one));
  const judged = { record, isDrawn: true, assessment: { ...report!, findings }, isEntered: true, isUnknown: false };
  return entryOf(judged, { rulebooks: { site: rulebook }, earlier }).entry as ResultSite;
}
interface Options {
  dismissed?: number[];
  earlier?: EarlierSet[];
  rulebook?: typeof book;
}
const passed = { verdict: 'qualified' as const };
const round = (roundName: string, entry: ResultSite): EarlierSet => ({ roundName, entries: new Map([[lineageKey('site', 'a'), entry]]) });

describe('填报的问题', () => {
  it('照填报的话和先后印出，同一句话只一次，不成立的不印', () => {
    const faults = [
      { indicator: 'other-columns-blank', message: '子站“甲”存在4个空白栏目', points: 2 },
      { indicator: 'site-serious-misstatement', message: '存在严重表述错误', url: 'http://jia.gov.cn/1' },
      { indicator: 'site-serious-misstatement', message: '存在严重表述错误', url: 'http://jia.gov.cn/2' },
      { indicator: 'columns-blank', message: '空白栏目6个' },
    ];
    expect(entered(faults, { dismissed: [3] }).reasons.map(({ kind, category, sentence }) => [kind, category, sentence])).toEqual([
      ['deduct', '其他栏目', '子站“甲”存在4个空白栏目'],
      ['veto', '安全、泄密事故等严重问题', '存在严重表述错误'],
    ]);
  });
  it('提示项也印，标明不扣分', () => {
    const { verdict, reasons } = entered([{ indicator: 'exposed-backend', message: '后台地址泄露' }], passed);
    expect([verdict, reasons]).toEqual(['passed', [expect.objectContaining({ kind: 'advice', sentence: '后台地址泄露' })]]);
  });
  it('机器发现的仍按指标的名称', () => {
    const { report } = examined({ kind: 'portal', url: record.url!, fails: { 'columns-stale-key': '通知公告' } });
    const judged = { record, isDrawn: true, assessment: report, isEntered: false, isUnknown: false };
    const { reasons } = entryOf(judged, { rulebooks: { site: book }, earlier: [] }).entry;
    expect(reasons).toMatchObject([{ kind: 'veto', indicator: 'columns-stale-key' }]);
  });
});

describe('填报的文字差错', () => {
  const wrong = (...quotes: string[]) => quotes.map((quote) => ({ indicator: 'typos', message: '文字表述错误', quote }));
  it('计入文字差错，没有原文的只计数；不成立的、别的指标的不计', () => {
    const faults = [...wrong('再接再励', '按装'), { indicator: 'typos', message: '有错字' }, { indicator: 'ipv6', message: '不支持' }];
    expect(entered(faults, { ...passed, dismissed: [1] })).toMatchObject({
      textErrorCount: 2,
      textErrors: [{ quote: '再接再励', isCarriedOver: false }],
    });
  });
  it('严重表述错误既是否决，也是文字差错', () => {
    const entry = entered([{ indicator: 'site-serious-misstatement', message: '存在严重表述错误', quote: '某某' }]);
    expect(entry).toMatchObject({ verdict: 'failed', textErrorCount: 1, reasons: [{ kind: 'veto' }] });
  });
  it('2015年的“严重错误”不只是文字，不计', () => {
    const entry = entered([{ indicator: 'y15-serious-error', message: '链接不良内容', quote: '某某' }], { rulebook: census });
    expect(entry.textErrorCount).toBe(0);
  });
  it('上期印出而没有改的，标为上期遗留', () => {
    const before = entered(wrong('再接再励', '按装'), passed);
    const now = entered(wrong('按装', '坐落'), { ...passed, earlier: [round('三季度', before)] });
    expect(now.textErrors.map(({ quote, isCarriedOver }) => [quote, isCarriedOver])).toEqual([
      ['按装', true],
      ['坐落', false],
    ]);
    expect(now.carriedOver).toEqual([{ indicator: 'typos', category: '文字与隐私', sentence: '文字表述错误', fromRound: '三季度' }]);
    expect(entered(wrong('坐落'), { ...passed, earlier: [round('三季度', before)] }).carriedOver).toEqual([]);
  });
});

describe('填报的扣分', () => {
  it('同一指标每处扣分相同的并为一行，分值相加没有误差', () => {
    const faults = [
      ...['a', 'b', 'c'].map((page) => ({ indicator: 'y15-link-other', message: '打不开', url: `http://jia.gov.cn/${page}`, points: 0.1 })),
      { indicator: 'y15-columns-blank', message: '空白栏目超过5个' },
      { indicator: 'y15-news-stale', message: '动态未更新', points: 5 },
      { indicator: 'y15-news-stale', message: '要闻未更新', points: 3 },
    ];
    expect(
      entered(faults, { rulebook: census }).ledger.map(({ indicator, each, times, points }) => [indicator, each, times, points]),
    ).toEqual([
      ['y15-link-other', 0.1, 3, 0.3],
      ['y15-news-stale', 5, 1, 5],
      ['y15-news-stale', 3, 1, 3],
    ]);
  });
});
