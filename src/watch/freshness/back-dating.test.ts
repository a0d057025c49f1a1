import { describe, expect, it } from 'vitest';
import { type ListedEntry, lateDaysOf } from './back-dating.ts';

const known = (printedOn: string, over: Partial<ListedEntry> = {}): ListedEntry => ({ printedOn, isPinned: false, isKnown: true, ...over });
const fresh = (printedOn: string, over: Partial<ListedEntry> = {}): ListedEntry => known(printedOn, { isKnown: false, ...over });

describe('补登日期', () => {
  const before = '2026-11-19';
  it('早于上次查看而上次没有：写明早几天；上次查看当天的不算', () => {
    expect(lateDaysOf([fresh('2026-11-19'), fresh('2026-11-18'), known('2026-11-10')], before)).toEqual([null, 1, null]);
  });
  it('首次查看什么也不暴露', () => {
    expect(lateDaysOf([fresh('2026-11-01'), known('2026-10-10')], null)).toEqual([null, null]);
  });
  it('多日未能查看，只是晚看到的不算', () => {
    expect(lateDaysOf([fresh('2026-11-16'), known('2026-11-10')], '2026-11-15')).toEqual([null, null]);
  });
  it('前面的撤下后由后页移上来的旧信息不算', () => {
    expect(lateDaysOf([known('2026-11-10'), fresh('2026-10-01')], before)).toEqual([null, null]);
  });
  it('列表未按日期排列、置顶的、没有日期的不算', () => {
    expect(lateDaysOf([fresh('2026-10-01'), known('2026-11-10'), known('2026-11-01')], before)).toEqual([null, null, null]);
    expect(lateDaysOf([fresh('2026-01-01', { isPinned: true }), known('2026-11-10')], before)).toEqual([null, null]);
    expect(lateDaysOf([{ printedOn: null, isPinned: false, isKnown: false }, known('2026-11-10')], before)).toEqual([null, null]);
  });
});
