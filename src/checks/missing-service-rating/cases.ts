/** 未提供服务评价: the function, its results, and where neither can be seen. */
import { AS_OF, aCrawl, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { missingServiceRating } from './check.ts';

const services = { entryUrl: `${HOME}bsfw/`, external: false, reachable: 'yes', items: 6 } as const;
const empty = { items: [], classes: [], ratings: [], results: [], pagesRead: 3 };
const rating = { ...empty, ratings: [{ text: '好差评', url: `${HOME}bsfw/1.html` }] };
const result = { ...empty, results: [{ text: '2026年第三季度政务服务好差评情况', url: `${HOME}bsfw/9.html` }] };

export const cases = table(
  missingServiceRating,
  { options: { what: 'function' }, asOf: AS_OF, given: { crawl: aCrawl(), serviceDesk: rating, services } },
  [
    { name: '有好差评入口', expect: { outcome: 'pass', note: `见“好差评”（${HOME}bsfw/1.html）` } },
    {
      name: '没有评价入口',
      given: { serviceDesk: empty },
      expect: { outcome: 'fail', findings: [{ message: 'none', sentence: '未见服务评价功能' }] },
    },
    { name: '只公布结果，不是评价功能', given: { serviceDesk: result }, expect: { outcome: 'fail', findings: [{ message: 'none' }] } },
    {
      name: '公布评价结果',
      options: { what: 'results' },
      given: { serviceDesk: result },
      expect: { outcome: 'pass', note: '2026年第三季度' },
    },
    {
      name: '有评价入口而未公布结果',
      options: { what: 'results' },
      expect: { outcome: 'fail', findings: [{ message: 'none', sentence: '未见服务评价结果' }] },
    },
    { name: '在外部平台上', given: { serviceDesk: empty, services: { ...services, external: true } }, expect: { outcome: 'manual' } },
    { name: '采集不完整', given: { serviceDesk: empty }, complete: false, expect: { outcome: 'error' } },
    { name: '没有办事服务', given: { serviceDesk: empty, services: { ...services, entryUrl: null } }, expect: { outcome: 'inapplicable' } },
  ],
);
