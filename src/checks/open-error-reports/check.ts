/**
 * 找错留言未办结: error reports of the year still open on the as-of day.
 * Source: 监管工作年度考核指标 (2019-19, seen in part only; spec S5), 二、网民找错.
 */
import { Type } from 'typebox';
import { monthsAfter } from '../../page/index.ts';
import { type CheckResult, defineCheck } from '../kit/check.ts';
import { outcomeOf } from '../kit/threshold.ts';

export const openErrorReports = defineCheck({
  id: 'open-error-reports',
  title: '找错留言未办结',
  needs: ['supervision'],
  scope: 'home',
  options: Type.Object(
    {
      /** Months after receipt that a message of the year may still be open. */
      graceMonths: Type.Integer({ minimum: 0 }),
    },
    { additionalProperties: false },
  ),
  messages: { open: '“{site}”的找错留言“{title}”（{receivedOn} 收到）未办结' },
  run({ supervision }, { options, asOf }): CheckResult {
    if (supervision.errorReports === null) return { outcome: 'error', findings: [], note: '没有导入“我为政府网站找错”留言，不能判断' };
    const findings = supervision.errorReports
      .filter(({ receivedOn, closedOn }) => (closedOn === null || closedOn > asOf) && monthsAfter(receivedOn, options.graceMonths) < asOf)
      .map(({ id, title, site, receivedOn }) => ({
        ...{ subject: id, url: `record:messages/${id}`, outcome: 'fail' as const, message: 'open', data: { site, title, receivedOn } },
      }));
    return { outcome: outcomeOf(findings), findings };
  },
});
