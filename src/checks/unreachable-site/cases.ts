/** 站点无法访问, one look: never a pass, never a fail. */
import { AS_OF, aCrawl, anObservation, missing } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { unreachableSite } from './check.ts';

const home = (...seen: Parameters<typeof anObservation>[0][]) => ({ crawl: aCrawl({ home: seen.map((one) => anObservation(one)) }) });

export const cases = table(unreachableSite, { options: { timeoutSeconds: 15 }, asOf: AS_OF, given: home({}) }, [
  {
    name: '首页可以打开',
    expect: { outcome: 'manual', note: '2026-11-20 检查时首页可以打开，用时 0.3 秒；“无法访问”须连续监测一周后判定' },
  },
  { name: '首页用时 14.9 秒', given: home({ totalMs: 14_900 }), expect: { outcome: 'manual', note: '用时 14.9 秒；' } },
  { name: '首页用时 15 秒', given: home({ totalMs: 15_000 }), expect: { outcome: 'manual', note: '达到单次访问 15 秒的失败线' } },
  {
    name: '服务器拒绝连接',
    given: home({ kind: 'refused', status: null }),
    expect: { outcome: 'error', note: '首页未能打开（服务器拒绝连接）' },
  },
  { name: '首页返回 500', given: home({ status: 500 }), expect: { outcome: 'error', note: '首页未能打开（返回 500）' } },
  { name: '首页返回 404', given: home({ status: 404 }), expect: { outcome: 'error', note: '首页未能打开（返回 404）' } },
  { name: '先失败后打开，以最后一次为准', given: home({ kind: 'timeout', status: null }, {}), expect: { outcome: 'manual' } },
  {
    name: '机器人拦截不是网站的故障',
    given: home({ kind: 'blocked', status: 412, detail: '返回脚本质询页（412）' }),
    expect: { outcome: 'error', note: '未能检查首页（返回脚本质询页（412））' },
  },
  {
    name: '我方网络故障',
    given: home({ kind: 'our-side', status: null, detail: '本机网络不通' }),
    expect: { outcome: 'error', note: '未能检查首页' },
  },
  { name: '没有访问记录', given: home(), expect: { outcome: 'error', note: '没有首页的访问记录' } },
  { name: '没有采集', given: { crawl: missing('尚未采集') }, expect: { outcome: 'error', note: '尚未采集' } },
]);
