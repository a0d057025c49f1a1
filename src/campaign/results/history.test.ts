import { describe, expect, it } from 'vitest';
import { type EarlierSet, historyOf, lineageKey } from './history.ts';
import type { ResultSite } from './result-set.ts';

const reason = (indicator: string) => ({ indicator, clause: null, kind: 'veto' as const, category: '栏目不更新', sentence: '空白栏目' });
const entry = (verdict: ResultSite['verdict'], indicators: string[] = [], carried: string[] = []) =>
  ({
    verdict,
    reasons: indicators.map(reason),
    carriedOver: carried.map((indicator) => ({ indicator, category: '栏目不更新', sentence: '空白栏目', fromRound: '最早一期' })),
  }) as unknown as ResultSite;
const set = (roundName: string, entries: Record<string, ResultSite>): EarlierSet => ({
  roundName,
  entries: new Map(Object.entries(entries).map(([id, one]) => [lineageKey('site', id), one])),
});
const of = (current: ResultSite, earlier: EarlierSet[], ids = ['a']) =>
  historyOf(
    current,
    ids.map((id) => lineageKey('site', id)),
    earlier,
  );
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
});
