/** 政务新媒体不更新: both edges of two weeks and of three months, every kind of date, and everything that could not be seen. */
import { AS_OF, anAccount, aPost } from '../kit/testing/account.ts';
import { table } from '../kit/testing/table.ts';
import { staleAccount } from './check.ts';

const posts = (...list: Parameters<typeof aPost>[0][]) => ({ account: anAccount({ posts: list.map(aPost) }) });
const options = { windowDays: 14, minUpdates: 1, zombieMonths: 3 };

export const cases = table(staleAccount, { options, asOf: AS_OF, given: posts({}) }, [
  { name: '最近一条在 14 天前', given: posts({ date: '2026-11-06' }), expect: { outcome: 'pass' } },
  {
    name: '最近一条在 15 天前',
    given: posts({ date: '2026-11-05' }, { date: '2026-10-01' }),
    expect: {
      outcome: 'fail',
      findings: [
        {
          message: 'stale',
          outcome: 'fail',
          subject: 'account',
          sentence: '账号“青禾发布”最近一条内容发布于 2026-11-05，距检查日 15 天，超过 14 天无更新',
        },
      ],
    },
  },
  { name: '检查日当天发布', given: posts({ date: '2026-11-20' }), expect: { outcome: 'pass' } },
  {
    name: '最近一条恰在 3 个月前的同日，还不是“僵尸”',
    given: posts({ date: '2026-08-20' }),
    expect: {
      outcome: 'fail',
      findings: [{ message: 'stale', data: { name: '青禾发布', lastDate: '2026-08-20', days: 92, windowDays: 14 } }],
    },
  },
  {
    name: '最近一条比 3 个月前的同日还早一天，是“僵尸”',
    given: posts({ date: '2026-08-19' }),
    expect: {
      outcome: 'fail',
      findings: [
        { message: 'zombie', sentence: '账号“青禾发布”最近一条内容发布于 2026-08-19，距检查日 93 天，超过 3 个月无更新，属于“僵尸”账号' },
      ],
    },
  },
  {
    name: '未来的日期不算更新',
    given: posts({ date: '2026-11-21' }, { date: '2026-11-20', isFuture: true }, { date: '2026-10-01' }),
    expect: { outcome: 'fail', findings: [{ message: 'stale' }] },
  },
  {
    name: '只有未来的日期',
    given: posts({ date: '2027-01-01', isFuture: true }),
    expect: { outcome: 'review', findings: [{ message: 'ahead', outcome: 'review' }] },
  },
  { name: '内容均无时间', given: posts({ date: null }), expect: { outcome: 'review', findings: [{ message: 'undated' }] } },
  {
    name: '有时间的都已过期，另有无时间的',
    given: posts({ date: null }, { date: '2026-10-01' }),
    expect: { outcome: 'fail', findings: [{ message: 'stale' }] },
  },
  { name: '没有任何内容', given: posts(), expect: { outcome: 'review', findings: [{ message: 'empty', outcome: 'review' }] } },
  {
    name: '要求两条而只发布一条',
    given: posts({ date: '2026-11-10' }, { date: '2026-10-01' }),
    options: { minUpdates: 2 },
    expect: { outcome: 'fail', findings: [{ message: 'few', sentence: '账号“青禾发布”近 14 天仅发布 1 条，少于 2 条' }] },
  },
  {
    name: '要求两条，只读到时限内的一条而更早的没有读',
    given: { account: anAccount({ posts: [aPost({ date: '2026-11-10' })], hasOlder: true }) },
    options: { minUpdates: 2 },
    expect: { outcome: 'error', note: '更早的内容未读' },
  },
  {
    name: '账号已注销',
    given: { account: anAccount({ state: 'gone', sentence: '来源回答账号或页面不存在', posts: [] }) },
    expect: { outcome: 'review', findings: [{ message: 'gone', sentence: '账号“青禾发布”无法查看：来源回答账号或页面不存在' }] },
  },
  {
    name: '一次打不开，不能判定',
    given: { account: anAccount({ state: 'unseen', sentence: '来源未能打开（连接超时）', posts: [] }) },
    expect: { outcome: 'error', note: '来源未能打开' },
  },
  {
    name: '防护拦截，不能判定',
    given: { account: anAccount({ state: 'unseen', sentence: '来源的防护系统拦截了机器访问', posts: [] }) },
    expect: { outcome: 'error', note: '拦截' },
  },
  {
    name: '凭据失效，不能判定',
    given: { account: anAccount({ state: 'unseen', sentence: '所配置的凭据已失效', posts: [] }) },
    expect: { outcome: 'error', note: '凭据已失效' },
  },
  {
    name: '来源没有读完整且未见更新，不能判定',
    given: { account: anAccount({ posts: [aPost({ date: '2026-10-01' })], isWhole: false }) },
    expect: { outcome: 'error', note: '没有读完整' },
  },
  { name: '来源没有读完整，但已见更新', given: { account: anAccount({ isWhole: false }) }, expect: { outcome: 'pass' } },
  {
    name: '查看早于检查日且未见更新，不能判定',
    given: { account: anAccount({ posts: [aPost({ date: '2026-10-01' })], seenOn: '2026-11-19' }) },
    expect: { outcome: 'error', note: '早于检查日' },
  },
  {
    name: '移动客户端不按内容发布检查',
    given: { account: anAccount({ isApp: true }) },
    expect: { outcome: 'inapplicable', note: '移动客户端' },
  },
  {
    name: '检查的是网站',
    given: { account: { missing: true, reason: '采集的是网站' } },
    expect: { outcome: 'error', note: '采集的是网站' },
  },
]);
