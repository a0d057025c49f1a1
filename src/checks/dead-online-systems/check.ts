/**
 * 在线系统不能访问: entries called online application or enquiry that lead nowhere, confirmed by two different visits.
 * Source: 2015-15 服务实用情况.
 */
import { Type } from 'typebox';
import type { LinkTarget } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { about } from '../kit/links.ts';
import { deathOf } from '../kit/observations.ts';
import { homeUrl } from '../kit/site.ts';

/** Names of systems to apply or enquire in; articles about them are longer. */
const SYSTEM =
  /(?:在线|网上|网络)(?:申报|申请|办理|办事|审批|查询|受理|预约|填报|报名|缴费|登记|备案)|(?:申报|审批|查询|受理|填报|预约|办件|登记|备案|监管|公示)(?:系统|平台)|(?:办件|进度|结果|办理情况|审批结果)查询|我要(?:办|查|预约|申报)|一网通办/;
const NO_SYSTEM = /通知|公告|关于|须知|指南|说明|手册|指引|教程|操作|下载|视频|新闻|上线|开通/;
const LONGEST_NAME = 20;

export const deadOnlineSystems = defineCheck({
  id: 'dead-online-systems',
  title: '在线系统不能访问',
  needs: ['crawl', 'links', 'services'],
  options: Type.Object({}, { additionalProperties: false }),
  messages: { dead: '在线系统“{name}”不能访问：{cause}' },
  run({ crawl, links, services }, { complete }): CheckResult {
    const systems = links.flatMap((target) => {
      const name = nameOf(target);
      return name === null ? [] : [{ target, name }];
    });
    const findings = systems.flatMap(({ target, name }) => dead(target, name, homeUrl(crawl)));
    if (findings.length > 0) return { outcome: 'fail', findings };
    const untried = systems.filter(({ target }) => target.observations.length === 0);
    if (!complete || untried.length > 0)
      return { outcome: 'error', findings, note: `有 ${untried.length} 个在线系统的入口未能访问，或采集不完整` };
    // Own pages that opened are not among the links: only without services is there nothing to open.
    if (systems.length === 0 && services.entryUrl === null) return { outcome: 'inapplicable', findings, note: '未发现在线申报或查询系统' };
    return { outcome: 'pass', findings };
  },
});

function nameOf({ kind, places }: LinkTarget): string | null {
  if (kind !== 'page' && kind !== 'external') return null;
  const names = places.map(({ text }) => text.replace(/\s+/g, ''));
  return names.find((name) => name.length <= LONGEST_NAME && SYSTEM.test(name) && !NO_SYSTEM.test(name)) ?? null;
}

function dead(target: LinkTarget, name: string, home: string): CheckFinding[] {
  const death = deathOf(target.observations);
  const cause = death?.words ?? (target.soft404 === 'both' ? '打开后提示页面不存在' : null);
  return cause === null ? [] : [{ ...about(target, home), outcome: 'fail', message: 'dead', data: { name, cause } }];
}
