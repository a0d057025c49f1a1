import { describe, expect, it } from 'vitest';
import { columnStanding } from './columns.ts';
import { AS_OF, aColumn } from './testing/builders.ts';

const periods = { newsWindowDays: 14, noticePolicyWindowMonths: 6, defaultPeriodDays: 365 };
const standing = (over: Parameters<typeof aColumn>[0]) => columnStanding(aColumn(over), AS_OF, periods);

describe('where a column stands', () => {
  it.each([
    ['要闻在 14 天前更新', { class: 'news', newest: '2026-11-06' }, 'fresh', 14],
    ['要闻在 15 天前更新', { class: 'news', newest: '2026-11-05' }, 'stale', 14],
    ['一级通知公告在 6 个月前更新', { newest: '2026-05-20' }, 'fresh', 184],
    ['一级通知公告早于 6 个月', { newest: '2026-05-19' }, 'stale', 184],
    ['二级通知公告按缺省周期', { level: 2, newest: '2026-05-19' }, 'fresh', 365],
    ['其他栏目一年内', { class: 'other', newest: '2025-11-20' }, 'fresh', 365],
    ['其他栏目超过一年', { class: 'other', newest: '2025-11-19' }, 'stale', 365],
    ['人工设定的周期', { class: 'data', newest: '2026-09-01', periodDays: 30 }, 'stale', 30],
    ['空白', { isBlank: true, newest: null, newestFrom: 'none' }, 'blank', 184],
    ['未能读取的不说空白', { isBlank: true, way: 'unread', newest: null }, 'undated', 184],
    ['没有日期', { newest: null, newestFrom: 'none' }, 'undated', 184],
    ['文章未能打开，不说不更新', { newest: '2020-01-01', newestFrom: 'unread' }, 'undated', 184],
    ['文章未能打开，但已见更新', { newest: '2026-11-19', newestFrom: 'unread' }, 'fresh', 184],
    ['只有检查日之后的日期', { newest: '2026-11-21' }, 'undated', 184],
    ['机构职能', { class: 'org-functions', newest: '2020-01-01' }, 'static', null],
    ['静态页面', { isStatic: true, newest: null }, 'static', null],
  ] as const)('%s', (_, over, state, periodDays) => {
    expect(standing(over)).toMatchObject({ state, periodDays });
  });

  it('says where its period comes from', () => {
    expect(standing({ class: 'news' }).periodFrom).toBe('检查指标规定14天');
    expect(standing({ class: 'data', periodDays: 30 }).periodFrom).toBe('人工设定');
    expect(standing({ class: 'other' }).periodFrom).toBe('检查指标的缺省周期');
    expect(standing({ class: 'leaders' }).periodFrom).toContain('不要求定期更新');
  });
});
