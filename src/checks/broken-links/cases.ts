/** 错链断链: dead only when two observations agree; walls, limits and our own faults prove nothing. */
import { AS_OF, aCrawl, anObservation, aTarget, HOME, NOON } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { brokenLinks } from './check.ts';

type Seen = Parameters<typeof anObservation>[0];
const target = (...seen: Seen[]) => ({
  links: [aTarget({ url: `${HOME}a.html`, kind: 'page', observations: seen.map((one) => anObservation(one)) })],
});
const head = { method: 'HEAD' } as const;
const later = { at: NOON + 60_000 };
const down = (kind: string, over: Seen = {}) => ({ kind, status: null, ...over });
const dead = (cause: string) =>
  ({ outcome: 'fail', findings: [{ message: 'dead', outcome: 'fail', data: { what: '链接', text: '友情链接', cause } }] }) as const;

/** Two observations of 404, linked on one page. */
const goneAt = (pageUrl: string) =>
  aTarget({
    url: `${pageUrl}gone`,
    kind: 'page',
    places: [{ pageUrl, text: '附件', place: 'body' }],
    observations: [anObservation({ status: 404 }), anObservation({ ...later, status: 404 })],
  });

export const cases = table(brokenLinks, { options: { place: 'all' }, asOf: AS_OF, given: { crawl: aCrawl(), links: [aTarget()] } }, [
  { name: '链接都能打开', expect: { outcome: 'pass' } },
  {
    name: 'HEAD 和 GET 都返回 404',
    given: target({ ...head, status: 404 }, { status: 404 }),
    expect: {
      outcome: 'fail',
      findings: [
        {
          message: 'dead',
          outcome: 'fail',
          url: HOME,
          target: `${HOME}a.html`,
          subject: `${HOME}a.html`,
          quote: '友情链接',
          sentence: '链接“友情链接”无法打开：返回 404，页面不存在',
        },
      ],
    },
  },
  { name: '只看到一次 404', given: target({ status: 404 }), expect: { outcome: 'pass' } },
  { name: '同一次观察记了两遍', given: target({ status: 404 }, { status: 404 }), expect: { outcome: 'pass' } },
  { name: '先后两次 404', given: target({ status: 404 }, { ...later, status: 404 }), expect: dead('返回 404，页面不存在') },
  {
    name: '浏览器身份能打开',
    given: target({ status: 404 }, { status: 404, ...later }, { client: 'browser' }),
    expect: { outcome: 'pass' },
  },
  { name: '410', given: target({ ...head, status: 410 }, { status: 410 }), expect: dead('返回 410，页面已删除') },
  { name: '域名无法解析', given: target(down('dns'), down('dns', later)), expect: dead('域名无法解析') },
  { name: '拒绝连接', given: target(down('refused'), down('refused', later)), expect: dead('服务器拒绝连接') },
  { name: '路由不可达', given: target(down('unreachable'), down('unreachable', later)), expect: dead('服务器无法到达') },
  { name: '连接被重置', given: target(down('reset'), down('body-incomplete', later)), expect: dead('连接中断，内容未能读完') },
  { name: '重定向成环', given: target(down('redirect-loop'), down('redirect-loop', later)), expect: dead('重定向没有尽头') },
  { name: '服务器错误两次', given: target({ status: 500 }, { status: 502, ...later }), expect: dead('服务器返回错误') },
  { name: '503 可能只是暂时', given: target({ status: 503 }, { status: 503, ...later }), expect: { outcome: 'pass' } },
  { name: '超时一次', given: target(down('timeout')), expect: { outcome: 'pass' } },
  { name: '超时两次', given: target(down('timeout'), down('timeout', later)), expect: dead('多次访问超时') },
  { name: '两次结果不同，互不印证', given: target({ status: 404 }, down('timeout', later)), expect: { outcome: 'pass' } },
  ...[401, 403, 405, 429, 400].map((status) => ({
    name: `${status} 不说明链接失效`,
    given: target({ ...head, status }, { status, ...later }),
    expect: { outcome: 'pass' } as const,
  })),
  ...['blocked', 'our-side', 'throttled', 'tls', 'cancelled'].map((kind) => ({
    name: `${kind} 是未能检查，不是失效`,
    given: target(down(kind), down(kind, later)),
    expect: { outcome: 'pass' } as const,
  })),
  { name: '没有访问过的链接', given: target(), expect: { outcome: 'pass' } },
  {
    name: '两个迹象都说明页面不存在（软 404）',
    given: { links: [aTarget({ kind: 'external', soft404: 'both', observations: [anObservation(), anObservation(later)] })] },
    expect: { outcome: 'fail', findings: [{ message: 'soft', outcome: 'fail', sentence: '外部链接“友情链接”打开后提示页面不存在' }] },
  },
  {
    name: '软 404 只有一个迹象',
    given: { links: [aTarget({ soft404: 'words', observations: [anObservation(), anObservation(later)] })] },
    expect: { outcome: 'pass' },
  },
  {
    name: '外部域名待售',
    given: { links: [aTarget({ title: '该域名正在出售 - 域名交易平台' })] },
    expect: {
      outcome: 'review',
      findings: [{ message: 'parked', outcome: 'review', data: { text: '友情链接', title: '该域名正在出售 - 域名交易平台' } }],
    },
  },
  {
    name: '模板中的断链是一个问题，附页数和样页',
    given: {
      links: [
        aTarget({
          kind: 'resource',
          pageCount: 260,
          shared: true,
          places: [{ pageUrl: HOME, text: '', place: 'nav' }],
          observations: [anObservation({ status: 404 }), anObservation({ status: 404, ...later })],
        }),
      ],
    },
    expect: {
      outcome: 'fail',
      findings: [
        {
          message: 'dead',
          count: 260,
          samples: [HOME],
          data: { what: '图片或文件', text: 'http://www.example.org/', cause: '返回 404，页面不存在' },
        },
      ],
    },
  },
  {
    name: '附件由“附件无法打开”一项判断',
    given: {
      links: [aTarget({ kind: 'attachment', observations: [anObservation({ status: 404 }), anObservation({ status: 404, ...later })] })],
    },
    expect: { outcome: 'pass' },
  },
  {
    name: '查首页链接时，只在其他页面上的不计',
    options: { place: 'home' },
    given: { links: [goneAt(HOME), goneAt(`${HOME}zwyw/1.html`)] },
    expect: { outcome: 'fail', findings: [{ message: 'dead', url: HOME }] },
  },
  {
    name: '查其他页面链接时，首页上的不计',
    options: { place: 'other' },
    given: { links: [goneAt(HOME), goneAt(`${HOME}zwyw/1.html`)] },
    expect: { outcome: 'fail', findings: [{ message: 'dead', url: `${HOME}zwyw/1.html` }] },
  },
  {
    name: '模板中的链接首页上也有',
    options: { place: 'other' },
    given: { links: [{ ...goneAt(`${HOME}zwyw/1.html`), shared: true }] },
    expect: { outcome: 'pass' },
  },
]);
