/**
 * 未提供办事服务: no entry to services, or one that leads to nothing.
 * Source: 2019-19 part 1, 服务不实用. Bodies without public service function are left out by the rulebook.
 */
import { Type } from 'typebox';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { homeUrl } from '../kit/site.ts';

export const missingServices = defineCheck({
  id: 'missing-services',
  title: '未提供办事服务',
  needs: ['crawl', 'services'],
  options: Type.Object({ servicesMin: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
  messages: {
    none: '未发现办事服务入口',
    dead: '办事服务入口无法打开',
    few: '办事服务入口下仅有 {items} 项服务，少于 {servicesMin} 项',
    empty: '办事服务入口下未见任何服务事项',
    outside: '办事服务入口指向外部平台，未能核对能否使用，请人工打开核对',
  },
  run({ crawl, services }, { options }): CheckResult {
    const { entryUrl, items } = services;
    if (entryUrl === null) return one({ outcome: 'fail', message: 'none', data: {}, subject: 'none', url: homeUrl(crawl) });
    const about = { subject: entryUrl, url: homeUrl(crawl), target: entryUrl };
    if (services.reachable === 'no') return one({ ...about, outcome: 'fail', message: 'dead', data: {} });
    if (services.reachable === 'unread') {
      if (services.external) return one({ ...about, outcome: 'review', message: 'outside', data: {} });
      return { outcome: 'error', findings: [], note: '办事服务入口的页面未能读取，无法判断是否提供服务' };
    }
    // On another host the entries are not counted: that the platform answers is what can be seen.
    if (items === null || items >= options.servicesMin) return { outcome: 'pass', findings: [] };
    if (items === 0) return one({ ...about, outcome: 'fail', message: 'empty', data: {} });
    return one({ ...about, outcome: 'fail', message: 'few', data: { items, servicesMin: options.servicesMin } });
  },
});

function one(finding: CheckFinding): CheckResult {
  return { outcome: finding.outcome, findings: [finding] };
}
