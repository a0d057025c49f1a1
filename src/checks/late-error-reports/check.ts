/**
 * 找错留言超期办结: error reports of the year closed too late.
 * Source: 监管工作年度考核指标 (2019-19, seen in part only; spec S5), 二、网民找错.
 */
import { Type } from 'typebox';
import { monthsAfter } from '../../page/index.ts';
import { type CheckResult, defineCheck } from '../kit/check.ts';
import { outcomeOf } from '../kit/threshold.ts';

export const lateErrorReports = defineCheck({
  id: 'late-error-reports',
  title: '找错留言超期办结',
  needs: ['supervision'],
  scope: 'home',
  options: Type.Object(
    {
      /** Months within which a message is to be closed; the same day of the month is in time. */
      overMonths: Type.Integer({ minimum: 1 }),
    },
    { additionalProperties: false },
  ),
  messages: { late: '“{site}”的找错留言“{title}”于 {receivedOn} 收到，{closedOn} 办结，超过 {overMonths} 个月' },
  run({ supervision }, { options, asOf }): CheckResult {
    if (supervision.errorReports === null) return { outcome: 'error', findings: [], note: '没有导入“我为政府网站找错”留言，不能判断' };
    const { overMonths } = options;
    const findings = supervision.errorReports.flatMap(({ id, title, site, receivedOn, closedOn }) => {
      if (closedOn === null || closedOn > asOf || closedOn <= monthsAfter(receivedOn, overMonths)) return [];
      const data = { site, title, receivedOn, closedOn, overMonths };
      return [{ subject: id, url: `record:messages/${id}`, outcome: 'fail' as const, message: 'late', data }];
    });
    return { outcome: outcomeOf(findings), findings };
  },
});
