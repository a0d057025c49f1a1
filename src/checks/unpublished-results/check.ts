/**
 * 公开检查结果: ended quarters whose bulletin is not recorded as published.
 * Source: 监管工作年度考核指标 (2019-19, seen in part only; spec S5), 二、公开检查结果.
 */
import { Type } from 'typebox';
import { type CheckResult, defineCheck } from '../kit/check.ts';
import { outcomeOf } from '../kit/threshold.ts';

export const unpublishedResults = defineCheck({
  id: 'unpublished-results',
  title: '检查结果未公开',
  needs: ['supervision'],
  scope: 'home',
  options: Type.Object({}, { additionalProperties: false }),
  messages: { unpublished: '{year}年第{quarter}季度检查情况没有公开的记录' },
  run({ supervision }, { asOf }): CheckResult {
    const { year, quarters } = supervision;
    if (quarters.length === 0) return { outcome: 'inapplicable', findings: [], note: '本年度还没有结束的季度' };
    const findings = quarters
      .filter(({ published }) => published === null || published.on > asOf)
      .map(({ quarter }) => ({
        ...{ subject: `${year}Q${quarter}`, url: `record:bulletins/${year}Q${quarter}`, outcome: 'review' as const },
        ...{ message: 'unpublished', data: { year, quarter } },
      }));
    return { outcome: outcomeOf(findings), findings };
  },
});
