import { describe, expect, it } from 'vitest';
import { type EarlierSet, type Fault, historyOf, lineageKey } from './history.ts';
import type { ResultSite } from './result-set.ts';

const CATEGORY = { category: '栏目不更新', sentence: '空白栏目' };
const reason = (indicator: string) => ({ indicator, clause: null, kind: 'veto' as const, ...CATEGORY });
const entry = (verdict: ResultSite['verdict'], indicators: string[] = [], carried: string[] = [], quotes: string[] = []) =>
  ({
    verdict,
    reasons: indicators.map(reason),
    carriedOver: carried.map((indicator) => ({ indicator, ...CATEGORY, fromRound: '最早一期' })),
    textErrors: quotes.map((quote) => ({ quote, suggestion: null, url: null, isCarriedOver: false })),
  }) as unknown as ResultSite;
const set = (roundName: string, entries: Record<string, ResultSite>): EarlierSet => ({
  roundName,
  entries: new Map(Object.entries(entries).map(([id, one]) => [lineageKey('site', id), one])),
});
const of = ({ verdict, reasons }: ResultSite, earlier: EarlierSet[], ids = ['a'], wordings: Fault[] = []) => {
  const faults = [...reasons.map(({ indicator }) => ({ indicator, ...CATEGORY, quotes: null })), ...wordings];
  return historyOf(
    { verdict, faults },
    ids.map((id) => lineageKey('site', id)),
    earlier,
  );
};
const typos = (...quotes: string[]): Fault => ({ indicator: 'typos', category: '文字', sentence: '错别字', quotes });
const failed = entry('failed', ['columns-blank']);

describe('往期', () => {
  it('连续几期不合格', () => {
    expect(of(failed, []).failedStreak).toBe(1);
    expect(
      of(failed, [set('三季度', { a: failed }), set('二季度', { a: failed }), set('一季度', { a: entry('passed') })]).failedStreak,
    ).toBe(3);
    expect(of(entry('passed'), [set('三季度', { a: failed })]).failedStreak).toBe(0);
  });
  it('没有查到、没有查成的一期，既不算也不断', () => {
    const earlier = [set('三季度', { a: entry(null) }), set('二季度', { a: entry('unknown') }), set('一季度', { a: failed })];
    expect(of(failed, earlier).failedStreak).toBe(2);
    expect(of(failed, [set('三季度', {}), set('二季度', { a: entry('passed') })]).failedStreak).toBe(1);
  });
  it('由两个合并而来，有一个不合格就算不合格', () => {
    expect(of(failed, [set('三季度', { b: failed, c: entry('passed') })], ['a', 'b', 'c']).failedStreak).toBe(2);
    expect(of(failed, [set('三季度', { b: entry('passed'), c: entry('passed') })], ['a', 'b', 'c']).failedStreak).toBe(1);
  });
  it('上次就有的问题，记最早发现的一期', () => {
    const last = entry('failed', ['columns-blank', 'search-missing'], ['search-missing']);
    const now = entry('failed', ['columns-blank', 'search-missing', 'ipv6-missing']);
    expect(of(now, [set('三季度', { a: last })]).carriedOver.map(({ indicator, fromRound }) => [indicator, fromRound])).toEqual([
      ['columns-blank', '三季度'],
      ['search-missing', '最早一期'],
    ]);
  });
  it('文字差错以原文为准：还是那几个字的是没有改，换了别的是新的', () => {
    const last = set('三季度', { a: entry('passed', [], [], ['再接再励', '按装']) });
    const now = entry('passed');
    const again = of(now, [last], ['a'], [typos('按装', '坐落')]);
    expect(again.carriedOver).toEqual([{ indicator: 'typos', category: '文字', sentence: '错别字', fromRound: '三季度' }]);
    expect([...again.carriedQuotes]).toEqual(['再接再励', '按装']);
    expect(of(now, [last], ['a'], [typos('坐落')]).carriedOver).toEqual([]);
    // A round that did not look at it in between does not make it new.
    const between = set('四季度', { a: entry(null) });
    expect(of(now, [between, last], ['a'], [typos('按装')]).carriedOver).toHaveLength(1);
    const third = of(now, [set('四季度', { a: entry('passed', [], ['typos'], ['按装']) }), last], ['a'], [typos('按装')]);
    expect(third.carriedOver).toMatchObject([{ fromRound: '最早一期' }]);
  });
});
