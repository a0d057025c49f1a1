/** 在线系统不能访问: what counts as a system, and what proves that it is down. */
import type { LinkTarget } from '../../page/index.ts';
import { AS_OF, aCrawl, anObservation, aTarget, HOME, NOON } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { deadOnlineSystems } from './check.ts';

const services = { entryUrl: `${HOME}bsfw/`, external: false, reachable: 'yes', items: 6 } as const;
const twice = (over: Parameters<typeof anObservation>[0]) => [
  anObservation({ ...over, method: 'HEAD' }),
  anObservation({ ...over, at: NOON + 60_000 }),
];
const system = (text: string, over: Partial<LinkTarget> = {}) =>
  aTarget({ url: 'http://sb.qinghe.gov.cn/', places: [{ pageUrl: HOME, text, place: 'body' }], ...over });
const refused = { observations: twice({ kind: 'refused', status: null, finalUrl: null }) };

export const cases = table(
  deadOnlineSystems,
  { options: {}, asOf: AS_OF, given: { crawl: aCrawl(), links: [system('网上申报')], services } },
  [
    { name: '系统可以打开', expect: { outcome: 'pass' } },
    {
      name: '两次拒绝连接',
      given: { links: [system('网上申报', refused)] },
      expect: {
        outcome: 'fail',
        findings: [
          {
            message: 'dead',
            outcome: 'fail',
            url: HOME,
            target: 'http://sb.qinghe.gov.cn/',
            sentence: '在线系统“网上申报”不能访问：服务器拒绝连接',
          },
        ],
      },
    },
    {
      name: '查询系统返回 404',
      given: { links: [system('办件进度查询', { observations: twice({ status: 404 }) })] },
      expect: { outcome: 'fail', findings: [{ message: 'dead' }] },
    },
    {
      name: '提示页面不存在',
      given: { links: [system('审批结果查询', { soft404: 'both' })] },
      expect: { outcome: 'fail', findings: [{ message: 'dead' }] },
    },
    {
      name: '只有一次失败',
      given: { links: [system('网上申报', { observations: [anObservation({ kind: 'refused', status: null })] })] },
      expect: { outcome: 'pass' },
    },
    {
      name: '被防护拦截，不能说明系统不能访问',
      given: { links: [system('网上申报', { observations: twice({ status: 412 }) })] },
      expect: { outcome: 'pass' },
    },
    { name: '打不开的是通知，不是系统', given: { links: [system('网上申报操作指南', refused)] }, expect: { outcome: 'pass' } },
    { name: '打不开的是普通链接', given: { links: [system('某某学会', refused)] }, expect: { outcome: 'pass' } },
    { name: '入口没有访问过', given: { links: [system('网上申报', { observations: [] })] }, expect: { outcome: 'error' } },
    { name: '采集不完整', complete: false, expect: { outcome: 'error' } },
    { name: '没有在线系统', given: { links: [], services: { ...services, entryUrl: null } }, expect: { outcome: 'inapplicable' } },
  ],
);
