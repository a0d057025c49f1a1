/** 办事服务: an entry that exists, opens and leads to items. */
import { AS_OF, aCrawl, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { missingServices } from './check.ts';

const own = { entryUrl: `${HOME}bsfw/`, external: false, reachable: 'yes', items: 12 } as const;
const outside = { entryUrl: 'http://zwfw.qinghe.gov.cn/', external: true, reachable: 'yes', items: null } as const;

export const cases = table(missingServices, { options: { servicesMin: 1 }, asOf: AS_OF, given: { crawl: aCrawl(), services: own } }, [
  { name: '本站列有办事服务', expect: { outcome: 'pass' } },
  {
    name: '没有办事服务入口',
    given: { services: { ...own, entryUrl: null, items: null } },
    expect: { outcome: 'fail', findings: [{ message: 'none', outcome: 'fail', url: HOME, subject: 'none' }] },
  },
  {
    name: '入口无法打开',
    given: { services: { ...own, reachable: 'no', items: null } },
    expect: { outcome: 'fail', findings: [{ message: 'dead', url: HOME, target: `${HOME}bsfw/` }] },
  },
  { name: '入口下没有事项', given: { services: { ...own, items: 0 } }, expect: { outcome: 'fail', findings: [{ message: 'empty' }] } },
  { name: '入口下只有 1 项', given: { services: { ...own, items: 1 } }, expect: { outcome: 'pass' } },
  {
    name: '要求 3 项而只有 2 项',
    given: { services: { ...own, items: 2 } },
    options: { servicesMin: 3 },
    expect: { outcome: 'fail', findings: [{ message: 'few', sentence: '办事服务入口下仅有 2 项服务，少于 3 项' }] },
  },
  { name: '入口在省政务服务平台上，可以打开', given: { services: outside }, expect: { outcome: 'pass' } },
  {
    name: '入口在外部平台上，未能读取',
    given: { services: { ...outside, reachable: 'unread' } },
    expect: { outcome: 'review', findings: [{ message: 'outside', outcome: 'review', target: 'http://zwfw.qinghe.gov.cn/' }] },
  },
  {
    name: '本站入口未能读取',
    given: { services: { ...own, reachable: 'unread', items: null } },
    expect: { outcome: 'error', note: '未能读取' },
  },
]);
