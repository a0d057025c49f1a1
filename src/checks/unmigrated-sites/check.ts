/**
 * 网站均迁移至集约化平台: the share of sites in operation on the shared platform.
 * Source: 监管工作年度考核指标 (2019-19, seen in part only; spec S5), 三、加分.
 */
import { Type } from 'typebox';
import { type CheckResult, defineCheck } from '../kit/check.ts';

export const unmigratedSites = defineCheck({
  id: 'unmigrated-sites',
  title: '网站未全部迁移至集约化平台',
  needs: ['supervision'],
  scope: 'home',
  options: Type.Object(
    {
      /** Share that earns the bonus, 0 to 1. */
      shareMin: Type.Number({ exclusiveMinimum: 0, maximum: 1 }),
    },
    { additionalProperties: false },
  ),
  messages: { few: '集约化平台上的网站 {migrated} 个，全部 {sites} 个中还有 {left} 个未迁移' },
  run({ supervision }, { options }): CheckResult {
    if (supervision.migration === null) return { outcome: 'error', findings: [], note: '没有登记集约化的进展，不能判断' };
    const { sites, migrated } = supervision.migration;
    if (sites === 0) return { outcome: 'inapplicable', findings: [], note: '没有正常运行的网站' };
    if (migrated >= sites * options.shareMin) return { outcome: 'pass', findings: [], note: `${sites} 个网站已迁移 ${migrated} 个` };
    const data = { migrated, sites, left: sites - migrated };
    return { outcome: 'fail', findings: [{ subject: 'migration', url: 'record:programmes', outcome: 'fail', message: 'few', data }] };
  },
});
