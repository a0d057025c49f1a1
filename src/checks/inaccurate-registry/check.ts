/**
 * 报送系统信息准确: what differs between registry and national reporting systems at the last comparison.
 * Source: 监管工作年度考核指标 (2019-19, seen in part only; spec S5), 二、报送系统信息准确; seed Jiangxi 2022Q2 (漏报、误报、瞒报).
 */
import { Type } from 'typebox';
import { type CheckResult, defineCheck } from '../kit/check.ts';
import { outcomeOf } from '../kit/threshold.ts';

export const inaccurateRegistry = defineCheck({
  id: 'inaccurate-registry',
  title: '报送系统信息不准确',
  needs: ['supervision'],
  scope: 'home',
  options: Type.Object({}, { additionalProperties: false }),
  messages: { differs: '报送系统与名录：{difference}' },
  run({ supervision }): CheckResult {
    const { reconciliation } = supervision;
    if (reconciliation === null) return { outcome: 'error', findings: [], note: '本年度没有与报送系统核对，不能判断' };
    const findings = reconciliation.differences.map(({ name, message }) => ({
      ...{ subject: message, url: `record:reconciliations/${name}`, outcome: 'fail' as const },
      ...{ message: 'differs', data: { difference: message } },
    }));
    return { outcome: outcomeOf(findings), findings, note: `最近一次核对于 ${reconciliation.on}` };
  },
});
