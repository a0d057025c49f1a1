/** 首页不更新: both sides of the window and of every kind of date. */
import { AS_OF, aHome, aHomeItem, HOME, missing } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { staleHome } from './check.ts';

const home = (...items: Parameters<typeof aHomeItem>[0][]) => ({ home: aHome({ items: items.map(aHomeItem) }) });

export const cases = table(staleHome, { options: { windowDays: 14, minUpdates: 1, undated: 'fail' }, asOf: AS_OF, given: home({}) }, [
  { name: '最近一条在 14 天前', given: home({ articleDate: '2026-11-06' }), expect: { outcome: 'pass' } },
  {
    name: '最近一条在 15 天前',
    given: home({ articleDate: '2026-11-05', url: `${HOME}zwyw/9.html` }),
    expect: {
      outcome: 'fail',
      findings: [
        {
          message: 'stale',
          outcome: 'fail',
          subject: 'home',
          url: HOME,
          target: `${HOME}zwyw/9.html`,
          sentence: '首页最近一条信息发布于 2026-11-05，距检查日 15 天，超过 14 天无更新',
        },
      ],
    },
  },
  { name: '检查日当天发布', given: home({ articleDate: '2026-11-20' }), expect: { outcome: 'pass' } },
  {
    name: '检查日之后的日期不算更新',
    given: home({ articleDate: '2026-11-21' }, { articleDate: '2026-10-01' }),
    expect: { outcome: 'fail', findings: [{ message: 'stale', data: { lastDate: '2026-10-01', days: 50, windowDays: 14 } }] },
  },
  {
    name: '列表显示新日期而文章页面未注明时间，不算更新',
    given: home({ date: '2026-11-19', articleDate: null, from: 'none' }),
    expect: { outcome: 'fail', findings: [{ message: 'undated', outcome: 'fail' }] },
  },
  {
    name: '均未注明时间，按选项转人工核定',
    given: home({ date: '2026-11-19', articleDate: null, from: 'none' }),
    options: { undated: 'review' },
    expect: { outcome: 'review', findings: [{ message: 'undated', outcome: 'review' }] },
  },
  { name: '附件或外站文章按列表日期算', given: home({ articleDate: '2026-11-10', from: 'list' }), expect: { outcome: 'pass' } },
  {
    name: '首页没有任何条目',
    given: home(),
    expect: { outcome: 'review', findings: [{ message: 'empty', outcome: 'review', url: HOME }] },
  },
  {
    name: '近期条目的页面未能打开，不能判定',
    given: home({ date: '2026-11-19', articleDate: null, from: 'unread' }, { articleDate: '2026-10-01' }),
    expect: { outcome: 'error', note: '1 条信息的页面未能打开' },
  },
  {
    name: '未打开的条目没有列表日期，不能判定',
    given: home({ date: null, articleDate: null, from: 'unread' }),
    expect: { outcome: 'error' },
  },
  {
    name: '未打开的只是旧条目，其余均已过期',
    given: home({ date: '2026-09-01', articleDate: null, from: 'unread' }, { articleDate: '2026-10-01' }),
    expect: { outcome: 'fail', findings: [{ message: 'stale' }] },
  },
  {
    name: '要求两条而只更新一条',
    given: home({ articleDate: '2026-11-10' }, { articleDate: '2026-10-01' }),
    options: { minUpdates: 2 },
    expect: { outcome: 'fail', findings: [{ message: 'few', sentence: '首页近 14 天仅更新 1 条，少于 2 条' }] },
  },
  {
    name: '首页只是导航入口，二级页面都已读取而无更新',
    given: {
      home: aHome({ isGateway: true, items: [aHomeItem({ articleDate: '2026-01-01' })], secondLevel: [{ url: `${HOME}a/`, read: true }] }),
    },
    expect: { outcome: 'fail', findings: [{ message: 'stale' }] },
  },
  {
    name: '首页只是导航入口，有二级页面未能读取',
    given: {
      home: aHome({ isGateway: true, items: [aHomeItem({ articleDate: '2026-01-01' })], secondLevel: [{ url: `${HOME}a/`, read: false }] }),
    },
    expect: { outcome: 'error', note: '1 个二级页面未能读取' },
  },
  {
    name: '有二级页面未能读取，但已见更新',
    given: { home: aHome({ isGateway: true, secondLevel: [{ url: `${HOME}a/`, read: false }] }) },
    expect: { outcome: 'pass' },
  },
  { name: '首页未能读取', given: { home: missing('首页未能打开') }, expect: { outcome: 'error', note: '首页未能打开' } },
]);
